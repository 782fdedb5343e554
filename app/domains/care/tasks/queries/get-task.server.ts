import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { openTaskAnswer } from '../../sealed.server'

/** What was asked of an organisation, with its answer; null when the caller may not see it. */
export async function getTask(work: Work, { id, organisationId }: { id: string; organisationId: string }) {
  if (!isId(id)) return null
  const task = await work.tx.careTask.findFirst({ where: { id, organisationId } })
  if (!task) return null
  const { answerCipher, ...rest } = task
  return { ...rest, answer: openTaskAnswer(answerCipher, id) }
}
