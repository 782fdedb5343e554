import { describeOthers, lastTyped, readFields } from '../typed-forms'
import { askSession, type SessionState } from './ask-session'
import { whenAnotherReads } from './other-windows'

/**
 * Warns before the session ends, and leaves a page that is no longer its reader's. The device's clock is never asked:
 * the server says how many seconds are left, and the browser counts them.
 */

const warnAt = 120

/** Seconds since the page was asked for, whatever the device's clock says. */
const clock = () => performance.now() / 1000

/** The form that was typed into last, as the server takes it to be shown again; null when nothing was typed. */
function readUnsent(): URLSearchParams | null {
  const form = lastTyped()
  if (!form) return null
  const others = describeOthers(form)
  const page: [string, string] = ['_page', location.pathname + location.search]
  return new URLSearchParams([...readFields(form), ...(others ? [others] : []), page])
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
  const given = Number(document.body.dataset.sessionSeconds ?? Number.NaN)
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
    if (state.seconds === null || state.reader !== document.body.dataset.reader) {
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
    take(await askSession('/api/session'))
    isAsking = false
  }
  const extend = async () => take(await askSession('/api/session/extend', { method: 'POST' }))
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
  whenAnotherReads(() => void look())
  setInterval(tick, 5_000)
  tick()
}
