import { type Request, type RequestHandler, type Response, Router } from 'express'
import { attachFile, findAttachment } from '../../commands/incidents/attach.ts'
import type { FileForm } from '../../commands/incidents/attach-files.ts'
import type { KeptAttachment } from '../../domain/incidents/attachments.ts'
import { type Incident, incidentArea } from '../../domain/incidents/incident.ts'
import type { Services } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'
import { attachmentDeskOf } from './desk.ts'
import { isSigned } from './urls.ts'

/** Statuses of refused files by their code; 422 for all others. */
const statuses: Readonly<Record<string, number>> = {
  TOO_LARGE: 413,
  TYPE_NOT_TAKEN: 415,
  FULL: 409,
  NO_ROOM: 507,
}

/**
 * `PUT /attachments/upload/TOKEN` takes the bytes of a file, once. `GET /attachments/ID` gives them
 * out to a signed address, or to the token of who may see what is personal in the ticket's area:
 * a picture as its copy; with `?original`, and for a document, as it came and to be saved.
 */
export function attachmentRoutes(gateway: Gateway, services: Services): Router {
  const router = Router()
  router.put('/attachments/upload/:token', takeFile(services))
  router.get('/attachments/:id', settled(gateway, services), giveFile(services))
  return router
}

function takeFile(services: Services): RequestHandler {
  return async (request, response) => {
    const token = textOf(request.params['token'])
    // The connection must outlive a refusal, or its sender would never read it.
    const content = request.iterator({ destroyOnReturn: false })
    const attached = await attachFile(token, content, attachmentDeskOf(services))
    if (attached.kind === 'attached') {
      const { id, name, mediaType, bytes, width, height, sha256 } = attached.attachment
      const attachment = { id, name, mediaType, bytes, width, height, sha256 }
      response.status(201).json({ attachment })
      return
    }
    response.set('Connection', 'close')
    if (attached.kind === 'no-place') {
      const message = 'This address was used, or is too old. Ask for a new one.'
      refuse(response, 410, 'PLACE_GONE', message)
    } else {
      const { code, message } = attached.problem
      refuse(response, statuses[code] ?? 422, code, message)
    }
    request.resume()
  }
}

/** Who shows no signature is asked for a token. */
function settled(gateway: Gateway, { intake }: Services): RequestHandler {
  const ask = authenticate(gateway)
  return (request, response, next) => {
    const { id, form } = wanted(request)
    const until = textOf(request.query['until'])
    const signature = textOf(request.query['signature'])
    const signed = isSigned({ id, form, until, signature }, intake.signer, intake.realNow())
    response.locals['signed'] = signed
    if (signed) next()
    else ask(request, response, next)
  }
}

function giveFile({ state, intake }: Services): RequestHandler {
  return async (request, response) => {
    const { id, form } = wanted(request)
    const found = findAttachment(id, (number) => state.projections.incidents.get(number))
    // Whether there is such a file is told to nobody who may not see it.
    if (!found || !(response.locals['signed'] || maySee(response, found.ticket))) {
      refuse(response, 404, 'NOT_FOUND', 'There is no such file, or this address is too old.')
      return
    }
    const { attachment } = found
    const { sha256, copySha256 } = attachment
    const copy = form === 'copy' && copySha256 !== undefined ? copySha256 : null
    const bytes = await intake.files.read(copy ? 'copy' : 'original', copy ?? sha256)
    response.set({
      // Whatever hides in a file, it runs nowhere and reaches nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': disposition(attachment, copy === null),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, max-age=600',
    })
    response.type(copy ? 'image/jpeg' : attachment.mediaType).send(bytes)
  }
}

function maySee(response: Response, ticket: Incident): boolean {
  const { access } = contextOf(response)
  const area = incidentArea(ticket)
  return access.may('incidents.read', area) && access.permits('incidents.personal', area)
}

function disposition({ name }: KeptAttachment, saved: boolean): string {
  const shown = saved ? name : name.replace(/\.[^.]*$/, '.jpg')
  const encoded = encodeURIComponent(shown).replace(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `${saved ? 'attachment' : 'inline'}; filename*=UTF-8''${encoded}`
}

function wanted({ params, query }: Request): { id: string; form: FileForm } {
  return { id: textOf(params['id']), form: query['original'] === undefined ? 'copy' : 'original' }
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
