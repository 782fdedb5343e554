/**
 * By the clock of the process, which `--day` moves for all at once: what talks to a stand-in or to a browser lives by it.
 * Everything else in the tests takes the day that it was given.
 */
export function minutesFromNow(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000)
}
