/**
 * Warns before the session ends, and leaves a page that is no longer its reader's. The device's clock is never asked:
 * the server says how many seconds are left, and the browser counts them.
 */

import { lastTyped, readFields } from './draft'

interface SessionState {
  seconds: number | null
  mayExtend: boolean
  reader: string | null
}

const warnAt = 120
const { body } = document

/** Seconds since the page was asked for, whatever the device's clock says. */
const clock = () => performance.now() / 1000

/** The server's answer; null when it cannot be reached, which says nothing about the session. */
async function ask(path: string, init?: RequestInit): Promise<SessionState | null> {
  try {
    const answer = await fetch(path, { cache: 'no-store', headers: { accept: 'application/json' }, ...init })
    if (answer.status === 401) return { seconds: null, mayExtend: false, reader: null }
    return answer.ok ? ((await answer.json()) as SessionState) : null
  } catch {
    return null
  }
}

/** The form that was typed into last, as the server takes it to be shown again; null when nothing was typed. */
function readUnsent(): URLSearchParams | null {
  const form = lastTyped()
  if (!form) return null
  return new URLSearchParams([...readFields(form), ['_page', location.pathname + location.search]])
}

/** Leaves the page; what was typed goes to the server first and waits there for the same person. */
async function leave(dialog: HTMLElement): Promise<void> {
  const unsent = readUnsent()
  const answer =
    unsent && (await fetch('/api/session/keep', { method: 'POST', body: unsent }).catch(() => null))
  const kept = answer?.ok ? ((await answer.json()) as { page: string }).page : null
  if (kept) location.replace(`${dialog.dataset.signInUrl}?${new URLSearchParams({ next: kept })}`)
  else location.reload()
}

export function watchSession(): void {
  const dialog = document.getElementById('session-dialog')
  const given = Number(body.dataset.sessionSeconds ?? Number.NaN)
  if (!(dialog instanceof HTMLDialogElement) || Number.isNaN(given)) return
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-session-${name}]`)
  // From when the page was asked for: a slow line only makes the warning earlier.
  let endsAt = given
  let askedAt = clock()
  let isAsking = false
  let isLeaving = false
  let isFinalTold = false

  const take = (state: SessionState | null) => {
    askedAt = clock()
    part('failed')?.toggleAttribute('hidden', state !== null)
    if (!state || isLeaving) return
    if (state.seconds === null || state.reader !== body.dataset.reader) {
      isLeaving = true
      void leave(dialog)
      return
    }
    endsAt = clock() + state.seconds
    show(state.mayExtend)
    if (state.seconds > warnAt) dialog.close()
    else if (!dialog.open && !isFinalTold) dialog.showModal()
    isFinalTold = state.seconds <= warnAt && !state.mayExtend
  }
  const show = (mayExtend: boolean) => {
    for (const [name, isShown] of [
      ['idle', mayExtend],
      ['extend', mayExtend],
      ['final', !mayExtend],
      ['close', !mayExtend],
    ] as const)
      part(name)?.toggleAttribute('hidden', !isShown)
  }
  const look = async () => {
    if (isAsking) return
    isAsking = true
    take(await ask('/api/session'))
    isAsking = false
  }
  const extend = async () => take(await ask('/api/session/extend', { method: 'POST' }))
  const tick = () => {
    const left = endsAt - clock()
    // Another tab may have kept the session awake, so nothing is said or done before the server was asked.
    const mustWarn = left <= warnAt && !dialog.open && !isFinalTold
    if (mustWarn || left <= 0) void look()
  }
  part('extend')?.addEventListener('click', () => void extend())
  dialog.addEventListener('cancel', () => void extend())
  document.addEventListener('visibilitychange', () => {
    // A device that slept has not counted.
    if (document.visibilityState === 'visible' && clock() - askedAt > 15) void look()
  })
  setInterval(tick, 5_000)
  tick()
}

/**
 * A page from the browser's memory is shown to its own reader only: it is covered when it is left, and uncovered when
 * the server says that the same person, or the same visitor, is still here.
 */
export function coverWhenLeft(): void {
  if (body.dataset.reader === undefined) return
  window.addEventListener('pagehide', () => {
    body.hidden = true
  })
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) {
      body.hidden = false
      return
    }
    const state = await ask('/api/session')
    if (state?.reader === body.dataset.reader) body.hidden = false
    else location.reload()
  })
}
