import { setTimeout as delay } from 'node:timers/promises'

/** More than a machine four times slower than ours needs for anything that is waited for. */
export const patienceMs = 120_000

/** Asks until the answer is not null, undefined or false; throws when `patienceMs` are over. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (performance.now() > until) throw new Error(`in vain: ${what}`)
    await delay(100)
  }
}
