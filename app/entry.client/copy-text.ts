import { closest, reveal } from './page'

/** A number or an address is copied by a button, which says that it was. */
export function offerCopying(): void {
  if (navigator.clipboard) reveal('[data-copy]')
  document.addEventListener('click', (event) => {
    const button = closest(event, '[data-copy]')
    if (button) void copyText(button)
  })
}

async function copyText(button: HTMLElement): Promise<void> {
  const label = button.querySelector('[data-copy-label]')
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
  } catch {
    return
  }
  if (label) label.textContent = button.dataset.copied ?? ''
}
