import { closest, reveal } from './page'

/** A message can be put away; then the page has the focus. */
export function letDismiss(): void {
  reveal('[data-dismiss]')
  document.addEventListener('click', (event) => {
    if (!closest(event, '[data-dismiss]')) return
    closest(event, '[data-toast]')?.remove()
    document.getElementById('main')?.focus()
  })
}
