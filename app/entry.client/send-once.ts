import { all } from './page'
import { photosOf } from './shrink-photos'
import { takeOthersAlong } from './typed-forms'

const longestMs = 15_000

/** A form is sent once; a page taken back from the browser's memory, or a download, can be sent again. */
export function sendOnce(): void {
  document.addEventListener('submit', send)
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
  takeOthersAlong(form)
  form.dataset.sent = ''
  for (const button of all('button:not([type=button])', form)) button.setAttribute('aria-disabled', 'true')
  // Enter in a field presses a button nobody sees, see LanguageSwitch.
  const isUnseen = event.submitter?.matches('[aria-hidden]')
  const pressed = isUnseen ? form.querySelector('button') : event.submitter
  pressed?.setAttribute('aria-busy', 'true')
  setTimeout(() => release(form), longestMs)
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  for (const button of all('button:not([type=button])', form)) {
    button.removeAttribute('aria-disabled')
    button.removeAttribute('aria-busy')
  }
}
