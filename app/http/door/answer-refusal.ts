import { STATUS_CODES } from 'node:http'
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
    if (request.originalUrl.startsWith('/api/v1/')) return answerProblem(response, status, refusal, requestId)
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

// As the calls of programs are refused otherwise (`apiFault`): by RFC 9457.
function answerProblem(response: Answer, status: number, refusal: Refusal, requestId: string): void {
  const { kind: code, retryAfterSeconds } = refusal
  const title = STATUS_CODES[status] ?? code
  const more = retryAfterSeconds ? { retryAfterSeconds } : {}
  response.type('application/problem+json')
  response.send(JSON.stringify({ type: 'about:blank', title, status, code, requestId, ...more }))
}
