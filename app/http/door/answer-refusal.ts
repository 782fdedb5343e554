import type { Response as Answer, Request as Asked } from 'express'
import { log } from '~/platform/log.server'
import { pageRequest } from './page-request'
import { type Refusal, refusalHeaders, statusOf } from './refusals'

/** Makes the page of a refusal, see `renderRefusal`. */
export type RenderRefusal = (
  request: globalThis.Request,
  refusal: Refusal,
  requestId: string,
) => Promise<string>

/** Says no to one request; the one way in which the host does it. */
export type Refuse = (request: Asked, response: Answer, refusal: Refusal) => void

/** Programs get a line of JSON, people a page. */
export function createRefuse(publicOrigin: string, render: RenderRefusal): Refuse {
  return async (request, response, refusal) => {
    const status = statusOf(refusal)
    const { requestId } = response.locals as { requestId: string }
    if (response.headersSent) return void response.destroy()
    response.status(status).set(refusalHeaders(refusal))
    if (request.originalUrl.startsWith('/api/')) {
      const { kind: error, allow: _, ...more } = refusal
      return void response.json({ error, ...more, status, requestId })
    }
    try {
      const page = await render(pageRequest(request, publicOrigin), refusal, requestId)
      // Not `send`, which counts a mark of the page for browsers that keep it: none does.
      response
        .type('html')
        .set('Content-Length', String(Buffer.byteLength(page)))
        .end(page)
    } catch (error) {
      log.error({ requestId, err: error }, 'a refusal could not be shown')
      response.type('text').send(`${status} (${requestId})`)
    }
  }
}
