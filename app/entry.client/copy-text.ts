import { all, closest, reveal } from './page'

/** A number or an address is copied by a button, which says that it was; an address is sent on where the device can. */
export function offerCopying(): void {
  if (navigator.clipboard) reveal('[data-copy]')
  if (canShare()) {
    reveal('[data-share]')
    for (const button of all('[data-share]')) setLabel(button, button.dataset.shareLabel)
  }
  document.addEventListener('click', (event) => {
    const button = closest(event, '[data-copy]')
    if (button) void (canShare() && button.dataset.share ? sharePage(button) : copyText(button))
  })
}

function canShare(): boolean {
  return typeof navigator.share === 'function'
}

async function sharePage(button: HTMLElement): Promise<void> {
  try {
    await navigator.share({ title: button.dataset.share, url: button.dataset.copy })
  } catch (error) {
    // She may have closed it; what the device refuses is copied instead.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyText(button)
  }
}

async function copyText(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
  } catch {
    return
  }
  setLabel(button, button.dataset.copied)
}

function setLabel(button: HTMLElement, text = ''): void {
  const label = button.querySelector('[data-copy-label]')
  if (label) label.textContent = text
}
