import { askSession } from './ask-session'
import { whenAnotherReads } from './other-windows'

/**
 * A page from the browser's memory is shown to its own reader only: it is covered when it is left, and uncovered when
 * the server says that the same person, or the same visitor, is still here.
 */
export function coverWhenLeft(): void {
  const { body } = document
  if (body.dataset.reader === undefined) return
  // Where somebody has signed in, `watchSession` asks. A visitor's other windows differ with what is in her cart.
  if (body.dataset.sessionSeconds === undefined) {
    whenAnotherReads(async () => {
      const state = await askSession('/api/session')
      if (state && state.reader === null) location.reload()
    })
  }
  window.addEventListener('pagehide', () => {
    body.hidden = true
  })
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) {
      body.hidden = false
      return
    }
    const state = await askSession('/api/session')
    if (state?.reader === body.dataset.reader) body.hidden = false
    else location.reload()
  })
}
