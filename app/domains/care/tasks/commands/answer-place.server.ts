import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextCareTaskStatus } from '../../lifecycle'
import { isForAnother } from '../../rows/is-for-another.server'
import type { AnswerPlace } from '../../schema'
import { sealTaskAnswer } from '../../sealed.server'
import { lockTask } from '../lock-task.server'
import { tellAnswer } from '../tell-answer.server'
import { tellOrganisation } from '../tell-organisation.server'
import type { AnsweredTask } from './answer-task.server'

export type AnswerPlaceError =
  | 'care.error.taskNotFound'
  | 'care.error.taskMoved'
  | 'care.error.placeReasonOfGuardian'

/**
 * Whom a place is offered to takes it, or does not want it and says why; who answers for somebody else may not leave the
 * reason unsaid. Only when it is taken the organisation learns of her.
 */
export async function answerPlace(
  work: Work,
  { id, answer, reasonCode, text }: AnswerPlace & { id: string },
): Promise<Result<AnsweredTask, AnswerPlaceError>> {
  const task = await lockTask(work, id)
  if (!task || !work.personId || task.provision.personId !== work.personId)
    return refuse('care.error.taskNotFound')
  const status = nextCareTaskStatus(task.status, answer)
  if (!status || task.provision.status === 'ended') return refuse('care.error.taskMoved')
  const isDeclined = status === 'declined'
  if (isDeclined && reasonCode === 'unsaid' && (await isForAnother(work, task.provision)))
    return refuse('care.error.placeReasonOfGuardian')
  await work.asSystem(() =>
    work.tx.careTask.update({
      where: { id },
      data: {
        ...{ status, version: { increment: 1 } },
        ...(isDeclined && { reasonCode, closedAt: work.now() }),
        ...(isDeclined && text && { answerCipher: sealTaskAnswer(text, id) }),
      },
    }),
  )
  await recordAudit(work, {
    subject: id,
    action: isDeclined ? 'provision.placeDeclined' : 'provision.placeTaken',
    details: { organisationId: task.organisationId, ...(isDeclined && { taskReason: reasonCode }) },
  })
  if (!isDeclined) {
    const { organisationId, dueOn, provision } = task
    await tellOrganisation(work, { id, organisationId, dueOn, number: provision.number ?? '' })
  }
  await tellAnswer(work, task, { toPerson: false })
  return ok({ caseId: task.provision.caseId, status, dueOn: task.dueOn })
}
