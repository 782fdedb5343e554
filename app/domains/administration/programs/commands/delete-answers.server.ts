import { addDays } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { answerDays } from '../rules'

/** Deletes what programs were answered longer ago than they can ask for it again; how many. The portal's own act. */
export async function deleteAnswers(work: Work): Promise<number> {
  const { count } = await work.tx.programWrite.deleteMany({
    where: { at: { lte: addDays(work.now(), -answerDays) } },
  })
  return count
}
