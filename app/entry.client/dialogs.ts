import { closest } from './page'

/** A question is asked in a dialog instead of on a page of its own, where the browser can. */
export function openDialogs(): void {
  document.addEventListener('click', (event) => {
    open(event)
    if (!closest(event, '[data-close-dialog]')) return
    const dialog = closest(event, 'dialog')
    if (dialog instanceof HTMLDialogElement) dialog.close()
  })
}

function open(event: Event): void {
  const dialog = document.getElementById(closest(event, '[data-confirm-dialog]')?.dataset.confirmDialog ?? '')
  if (!(dialog instanceof HTMLDialogElement) || typeof dialog.showModal !== 'function') return
  event.preventDefault()
  dialog.showModal()
}
