import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextCareTaskStatus } from '../../lifecycle'
import { lockTask } from '../lock-task.server'
import { tellAnswer } from '../tell-answer.server'
import { tellOrganisation } from '../tell-organisation.server'

export type AnswerPlaceError = 'care.error.taskNotFound' | 'care.error.taskMoved'

/** Whom a place is offered to takes it, or does not want it. Only then the organisation learns of her. */
export async function answerPlace(
  work: Work,
  { id, answer }: { id: string; answer: 'take' | 'decline' },
): Promise<Result<null, AnswerPlaceError>> {
  const task = await lockTask(work, id)
  if (!task || !work.personId || task.provision.personId !== work.personId)
    return refuse('care.error.taskNotFound')
  const status = nextCareTaskStatus(task.status, answer)
  if (!status || task.provision.status === 'ended') return refuse('care.error.taskMoved')
  await work.asSystem(() =>
    work.tx.careTask.update({
      where: { id },
      data: { status, version: { increment: 1 }, ...(status === 'declined' && { closedAt: work.now() }) },
    }),
  )
  await recordAudit(work, {
    subject: id,
    action: status === 'asked' ? 'provision.placeTaken' : 'provision.placeDeclined',
    details: { organisationId: task.organisationId },
  })
  if (status === 'asked') {
    const { organisationId, dueOn, provision } = task
    await tellOrganisation(work, { id, organisationId, dueOn, number: provision.number ?? '' })
  }
  await tellAnswer(work, task, { toPerson: false })
  return ok(null)
}
