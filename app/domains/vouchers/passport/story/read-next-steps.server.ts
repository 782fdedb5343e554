import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type NextStep, nextSteps } from './next-steps'
import { readStanding } from './read-standing.server'

/** What comes next of a voucher that the reader may see, the nearest first. */
export async function readNextSteps(work: Work, voucherId: string): Promise<NextStep[]> {
  const standing = await work.asSystem(() => readStanding(work, voucherId))
  return nextSteps(standing, dayOf(work.now()))
}
