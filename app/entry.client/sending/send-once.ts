import { all } from '../page'
import { takeOthersAlong } from '../typed-forms'
import { leaveOwnAddress } from './own-address'
import { hideLine, sayLine } from './say-line'
import { photosOf } from './shrink-photos'

const longestMs = 15_000
const slowMs = 4_000
/** What a slow line carries (50 kbit/s, and what goes along). Pressed again, a form with photos would begin anew. */
const slowBytesPerSecond = 5_000

/** A form is sent once; a page taken back from the browser's memory, or a download, can be sent again. */
export function sendOnce(): void {
  document.addEventListener('submit', send)
  window.addEventListener('online', hideLine)
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of all<HTMLFormElement>('form[data-sent]')) release(form)
  })
}

function send(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  const photos = photosOf(form)
  if (photos) {
    // Sent as it was pressed, once its photos are ready.
    event.preventDefault()
    const { submitter } = event
    void photos.then(() => form.requestSubmit(submitter))
    return
  }
  const tooLarge = form.querySelector<HTMLElement>('[data-refused]')
  // Taking a file away is always allowed, and a change of language sends none.
  const isAllowed = /^(removeFile|_keep)$/.test(event.submitter?.getAttribute('name') ?? '')
  if (form.dataset.sent !== undefined || (tooLarge && !isAllowed)) {
    event.preventDefault()
    if (form.dataset.sent === undefined) tooLarge?.focus()
    return
  }
  if (form.dataset.once === undefined || event.defaultPrevented) return
  if (navigator.onLine === false && form.dataset.reached === undefined) {
    // The browser would show that there is no connection in place of what was typed.
    event.preventDefault()
    void sendIfReached(form, event.submitter)
    return
  }
  delete form.dataset.reached
  takeOthersAlong(form)
  leaveOwnAddress(form, event.submitter)
  form.dataset.sent = ''
  for (const button of all('button:not([type=button])', form)) button.setAttribute('aria-disabled', 'true')
  // Enter in a field presses a button nobody sees, see LanguageSwitch.
  const isUnseen = event.submitter?.matches('[aria-hidden]')
  const pressed = isUnseen ? form.querySelector('button') : event.submitter
  pressed?.setAttribute('aria-busy', 'true')
  setTimeout(() => {
    if (form.dataset.sent !== undefined) sayLine(form, 'slow')
  }, slowMs)
  setTimeout(() => release(form), longestMs + (bytesOf(form) / slowBytesPerSecond) * 1000)
}

// A browser may believe that it has no connection, and still reach the portal.
async function sendIfReached(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const answer = await fetch('/health/live', { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (!answer) return sayLine(form, 'off')
  form.dataset.reached = ''
  form.requestSubmit(submitter)
}

function bytesOf(form: HTMLFormElement): number {
  const inputs = all<HTMLInputElement>('input[type=file]', form)
  return inputs.flatMap(({ files }) => [...(files ?? [])]).reduce((sum, { size }) => sum + size, 0)
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  hideLine()
  for (const button of all('button:not([type=button])', form)) {
    button.removeAttribute('aria-disabled')
    button.removeAttribute('aria-busy')
  }
}
