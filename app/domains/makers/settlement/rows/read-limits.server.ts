import { getParameter } from '~/domains/reference/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

// Example values, where the parameter is missing; the database has the same.
const fallbacks = {
  /** Tiyin: less than this waits for the next batch. */
  'maker-payout-minimum': 10_000_000n,
  /** Days that a hand-over waits before it is paid. */
  'maker-payout-holding': 7n,
  /** Days that a changed account waits. */
  'maker-account-waiting': 3n,
} as const

export async function readLimit(work: Work, code: keyof typeof fallbacks): Promise<bigint> {
  const found = await getParameter(code, dayOf(work.now()), work)
  return found?.value ?? fallbacks[code]
}

/** The last day whose hand-overs can be paid today. */
export async function readLastDay(work: Work): Promise<Date> {
  return addDays(dayOf(work.now()), -Number(await readLimit(work, 'maker-payout-holding')))
}
