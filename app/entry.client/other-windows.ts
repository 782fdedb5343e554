/** Windows of one browser tell each other whose page they show; absent in old browsers, which ask when they are looked at. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('reader') : null

const reader = () => document.body.dataset.reader ?? null

export function tellOtherWindows(): void {
  channel?.postMessage(reader())
}

/** Runs when another window shows somebody else's page: there was a signing out, or in, and this one may be open beside it. */
export function whenAnotherReads(run: () => void): void {
  channel?.addEventListener('message', ({ data }) => {
    if (data !== reader()) run()
  })
}
