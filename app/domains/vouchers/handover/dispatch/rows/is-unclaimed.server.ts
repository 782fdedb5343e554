import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readDispatches } from './read-dispatches.server'

/** True where a device came back and its person has not said in time what comes next. */
export async function isUnclaimed(work: Work, deviceOrderId: string): Promise<boolean> {
  const [last] = await readDispatches(work, deviceOrderId)
  return last?.status === 'came_back' && last.answerBy !== null && last.answerBy < dayOf(work.now())
}
