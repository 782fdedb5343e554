import { closest, reveal } from './page'

export function offerPrinting(): void {
  reveal('[data-print]')
  document.addEventListener('click', (event) => {
    if (closest(event, '[data-print]')) window.print()
  })
}
