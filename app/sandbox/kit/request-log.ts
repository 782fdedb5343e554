import type { NextFunction, Request, Response } from 'express'
import { type Html, html } from './html'
import type { Language } from './page'

/** A call that a stand-in got: no body, no query and no header, for these hold secrets. */
interface LoggedRequest {
  at: string
  method: string
  path: string
  /** Null when the connection was cut before an answer. */
  status: number | null
  ms: number
}

const most = 100

export interface RequestLog {
  /** A call that came otherwise than by HTTP. */
  note(call: Pick<LoggedRequest, 'method' | 'path' | 'ms'>): void
  watch(request: Request, response: Response, next: NextFunction): void
  /** Newest first. */
  list(): readonly LoggedRequest[]
  render(language: Language): Html
}

/** The last calls that a stand-in got, and how it answered: whether the portal called at all is the first question. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = []
  const add = (one: LoggedRequest) => {
    requests = [one, ...requests].slice(0, most)
  }
  return {
    note: (call) => add({ at: new Date().toISOString(), status: null, ...call }),
    watch(request, response, next) {
      const started = performance.now()
      const { method } = request
      const path = request.originalUrl.split('?')[0] ?? ''
      const at = new Date().toISOString()
      response.once('close', () => {
        const status = response.headersSent ? response.statusCode : null
        const ms = Math.round(performance.now() - started)
        add({ at, method, path, status, ms })
      })
      next()
    },
    list: () => requests,
    render: ({ t, format }) => html`<h2>${t('sandbox.page.requests')}</h2>
${requests.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
<ul class="plain">${requests.map(
      ({ at, method, path, status, ms }) =>
        html`<li><code>${method} ${path}</code><br>${format.dateTime(at)} · ${status ?? '–'} · ${ms} ms</li>`,
    )}</ul>`,
  }
}
