import { keepAll, keepOthers, markTyped, restoreDraft } from './entry.client/draft'
import { coverWhenLeft, watchSession } from './entry.client/session'
import { photosOf, shrinkPhotos } from './entry.client/shrink-photos'

/**
 * What the browser adds to pages that work without it. Everything hangs on `data-*` attributes written by
 * the components of app/ui; no framework.
 */

const all = <E extends HTMLElement>(selector: string, root: ParentNode = document) =>
  Array.from(root.querySelectorAll<E>(selector))

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null

/** A form is sent once; a page taken back from the browser's memory, or a download, can be sent again. */
function sendOnce(event: SubmitEvent) {
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
  // Taking a file away is always allowed.
  const isRemoval = event.submitter?.getAttribute('name') === 'removeFile'
  if (form.dataset.sent !== undefined || (tooLarge && !isRemoval)) {
    event.preventDefault()
    if (form.dataset.sent === undefined) tooLarge?.focus()
    return
  }
  if (form.dataset.once === undefined || event.defaultPrevented) return
  form.dataset.sent = ''
  keepOthers(form)
  for (const button of all('button:not([type=button])', form)) button.setAttribute('aria-disabled', 'true')
  // Enter in a field presses a button nobody sees, see LanguageSwitch.
  const isUnseen = event.submitter?.matches('[aria-hidden]')
  const pressed = isUnseen ? form.querySelector('button') : event.submitter
  pressed?.setAttribute('aria-busy', 'true')
  setTimeout(() => release(form), 15_000)
}

function release(form: HTMLFormElement) {
  delete form.dataset.sent
  for (const button of all('button:not([type=button])', form)) {
    button.removeAttribute('aria-disabled')
    button.removeAttribute('aria-busy')
  }
}

function countCharacters(area: HTMLTextAreaElement) {
  const limit = Number(area.dataset.limit)
  const note = document.getElementById(`${area.id}-count`)
  if (!note) return
  // Counted as the server counts: a line break is one character, an emoji too.
  const left = limit - [...area.value].length
  const forms = JSON.parse((left < 0 ? note.dataset.overText : note.dataset.left) ?? '{}')
  const form = new Intl.PluralRules(document.documentElement.lang).select(Math.abs(left))
  note.textContent = (forms[form] ?? '').replace('{n}', String(Math.abs(left)))
  note.toggleAttribute('data-over', left < 0)
}

async function chooseFiles(input: HTMLInputElement) {
  await shrinkPhotos(input)
  await previewFiles(input)
}

async function previewFiles(input: HTMLInputElement) {
  const place = document.querySelector<HTMLElement>(`[data-preview-for="${CSS.escape(input.id)}"]`)
  if (!place) return
  const files = Array.from(input.files ?? [])
  const most = Number(input.dataset.maxBytes ?? Infinity)
  const isTooLarge = files.some((file) => file.size > most)
  input.toggleAttribute('data-refused', isTooLarge)
  if (isTooLarge) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  place.replaceChildren()
  place.hidden = files.length === 0
  if (isTooLarge) {
    const message = document.createElement('p')
    message.className = 'field-error'
    message.textContent = input.dataset.tooLarge ?? ''
    place.append(message)
    return
  }
  // Drawn on a canvas: the content policy needs no blob: or data: pictures for it.
  for (const file of files.filter(({ type }) => type.startsWith('image/')).slice(0, 6)) {
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) continue
    const scale = Math.min(1, 192 / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, picture.width * scale)
    canvas.height = Math.max(1, picture.height * scale)
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', file.name)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    place.append(canvas)
  }
}

function openDialog(event: Event) {
  const dialog = document.getElementById(closest(event, '[data-confirm-dialog]')?.dataset.confirmDialog ?? '')
  if (!(dialog instanceof HTMLDialogElement) || typeof dialog.showModal !== 'function') return
  event.preventDefault()
  dialog.showModal()
}

async function copyText(button: HTMLElement) {
  const label = button.querySelector('[data-copy-label]')
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
  } catch {
    return
  }
  if (label) label.textContent = button.dataset.copied ?? ''
}

function onClick(event: MouseEvent) {
  // A button without a name asks the page's own question again, which needs no help.
  const language = closest(event, '.language-switch button[name]')
  if (language instanceof HTMLButtonElement) {
    event.preventDefault()
    keepAll()
    location.assign(language.formAction)
  }
  openDialog(event)
  if (closest(event, '[data-close-dialog]')) {
    const dialog = closest(event, 'dialog')
    if (dialog instanceof HTMLDialogElement) dialog.close()
  }
  if (closest(event, '[data-print]')) window.print()
  const copy = closest(event, '[data-copy]')
  if (copy) void copyText(copy)
  if (closest(event, '[data-dismiss]')) {
    closest(event, '[data-toast]')?.remove()
    document.getElementById('main')?.focus()
  }
}

const pending = new Map<Element, ReturnType<typeof setTimeout>>()

restoreDraft()
document.addEventListener('submit', sendOnce)
document.addEventListener('click', onClick)
document.addEventListener('input', ({ target }) => {
  if (target instanceof Element) markTyped(target.closest('form'))
  if (!(target instanceof HTMLTextAreaElement) || target.dataset.limit === undefined) return
  // After a pause, so that a screen reader hears the count and not every keystroke.
  clearTimeout(pending.get(target))
  pending.set(
    target,
    setTimeout(() => countCharacters(target), 400),
  )
})
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.dataset.autosubmit !== undefined)
    target.form?.requestSubmit()
  if (target instanceof HTMLInputElement && target.type === 'file') void chooseFiles(target)
})
window.addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of all<HTMLFormElement>('form[data-sent]')) release(form)
})

document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
for (const button of all('[data-print][hidden], [data-dismiss][hidden]')) button.hidden = false
if (navigator.clipboard) for (const button of all('[data-copy][hidden]')) button.hidden = false
for (const area of all<HTMLTextAreaElement>('textarea[data-limit]')) {
  document.getElementById(`${area.id}-count`)?.setAttribute('aria-live', 'polite')
  if (area.value) countCharacters(area)
}
watchSession()
coverWhenLeft()
