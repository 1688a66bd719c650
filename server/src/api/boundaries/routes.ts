import express, { type RequestHandler, Router } from 'express'
import { HubError } from '../../domain/errors.ts'
import type { Services } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'

/** Largest boundary file that is taken. */
const FILE_LIMIT = '64mb'

/**
 * `GET /boundaries/SHA256.json` serves the map, for good under its hash. `PUT /boundaries` replaces it
 * by surveyed boundaries, all or nothing.
 */
export function boundaryRoutes(gateway: Gateway, { boundaries }: Services): Router {
  const router = Router()
  router.get('/boundaries/:sha256.json', (request, response) => {
    const bytes = boundaries.bytes(request.params['sha256'] ?? '')
    if (!bytes) {
      response
        .status(404)
        .json({ errors: [{ message: 'These boundaries are not shown any more.' }] })
      return
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable')
    response.type('application/json').send(bytes)
  })
  router.put(
    '/boundaries',
    // Who may not import is told before the file is read.
    authenticate(gateway),
    mayImport,
    express.text({ limit: FILE_LIMIT, type: () => true }),
    // Express 5 hands what an async handler throws to the error handler.
    // oxlint-disable-next-line oxc/no-async-endpoint-handlers
    async (request, response) => {
      const source = textOf(request.query['source'])
      if (source === '') throw new HubError('BAD_USER_INPUT', 'source: say who surveyed them.')
      const codeProperty = textOf(request.query['codeProperty']) || 'code'
      const text = typeof request.body === 'string' ? request.body : ''
      const actor = contextOf(response).access.principal?.name ?? ''
      const result = await boundaries.replace(text, { source, codeProperty, actor })
      response.status(result.ok ? 200 : 422).json(result)
    },
  )
  return router
}

const mayImport: RequestHandler = (_request, response, next) => {
  contextOf(response).access.require('boundaries.import', '35')
  next()
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
