import { type AnsweredTask, type AnswerTaskError, answerTask } from '~/domains/care/index.server'
import type { AnswerTask } from '~/domains/care/schema'
import { followOrganisation } from '~/domains/cases/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** The organisation answers what it was asked; who has the case no longer waits for it, or looks for another one. */
export async function answerReferral(
  work: Work,
  input: AnswerTask & { id: string; version: number },
): Promise<Result<AnsweredTask, AnswerTaskError>> {
  const answered = await answerTask(work, input)
  if (!answered.ok) return answered
  const { caseId, status, isAgain } = answered.value
  if (isAgain) return answered
  await followOrganisation(work, { caseId, step: { is: status === 'refused' ? 'failed' : 'answered' } })
  return answered
}
