import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { dayOf } from '../../domain/dispatch.ts'
import { type Context, requireArea } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'
import { csvLine } from './csv.ts'
import { columnsOf, headings } from './export-columns.ts'
import { filterOf } from './export-query.ts'
import { matching } from './matching.ts'

/** What a spreadsheet needs to read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * `GET /export/incidents.csv?within=35.78&open=true`: tickets as a table, by number; the parameters are
 * the fields of `IncidentFilter`, lists with commas. That it was taken away goes on record.
 */
export function incidentExportRoutes(gateway: Gateway): Router {
  const router = Router()
  router.get(
    '/export/incidents.csv',
    authenticate(gateway),
    // Express 5 hands what an async handler throws to the error handler.
    // oxlint-disable-next-line oxc/no-async-endpoint-handlers
    async (request, response) => {
      const context = contextOf(response)
      const { access, services } = context
      const asked = filterOf(request.query)
      const code = asked.within ?? access.principal?.area ?? '35'
      const within = requireArea(services, code, 'within').code
      access.require('incidents.export', within)
      const tickets = matching(context, { ...asked, within })
      await services.journal.record([
        {
          type: 'incidents.exported',
          data: { ...asked, within, tickets: tickets.length },
          actor: access.principal?.name ?? '',
        },
      ])
      response.type('text/csv; charset=utf-8; header=present')
      response.attachment(`incidents-${within}-${dayOf(services.clock.now())}.csv`)
      response.set('Cache-Control', 'no-store')
      await pipeline(Readable.from(linesOf(context, tickets)), response)
    },
  )
  return router
}

function* linesOf(context: Context, tickets: ReturnType<typeof matching>): Generator<string> {
  const asOf = context.services.clock.now()
  yield BYTE_ORDER_MARK + csvLine(headings)
  for (const ticket of tickets) yield csvLine(columnsOf(context, { ...ticket, asOf }))
}
