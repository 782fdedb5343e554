const waiting: (() => void)[] = []

const reader = () => document.body.dataset.reader ?? null

/** Windows of one browser tell each other whose page they show; absent in old browsers, which ask when they are looked at. */
function open(): BroadcastChannel | null {
  if (!('BroadcastChannel' in globalThis)) return null
  const opened = new BroadcastChannel('reader')
  opened.addEventListener('message', ({ data }) => {
    if (data !== reader()) for (const run of waiting) run()
  })
  return opened
}

let channel = open()

// A page with an open channel is not kept in the browser's memory, and Back would lose what was typed. One that comes back
// asks the server who is here.
globalThis.addEventListener?.('pagehide', () => channel?.close())
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) channel = open()
})

export function tellOtherWindows(): void {
  channel?.postMessage(reader())
}

/** Runs when another window shows somebody else's page: there was a signing out, or in, and this one may be open beside it. */
export function whenAnotherReads(run: () => void): void {
  waiting.push(run)
}
