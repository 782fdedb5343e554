import { type Html, html } from '../kit/html'
import type { Language } from '../kit/page'

/** A message that came. */
export interface Heard {
  at: string
  path: string
  id: string
  body: string
  status: number
  /** Null where there was no secret to check by. */
  isSigned: boolean | null
}

/** What came, the latest first. */
export function renderHeard(heard: readonly Heard[], { t, format }: Language): Html {
  return html`<h2>${t('sandbox.hooks.heard')}</h2>
${heard.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
<ul class="plain">${heard.map(
    ({ at, path, id, body, status, isSigned }) =>
      html`<li class="card"><code>${body}</code><br><code>${path}</code> · <code>${id}</code><br>${format.dateTime(at)} · ${status} · ${t(
        isSigned === null
          ? 'sandbox.hooks.signature.unchecked'
          : isSigned
            ? 'sandbox.hooks.signature.good'
            : 'sandbox.hooks.signature.wrong',
      )}</li>`,
  )}</ul>`
}
