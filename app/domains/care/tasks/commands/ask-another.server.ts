import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockProvision } from '../../rows/lock-provision.server'
import { openTask } from './open-task.server'

export interface AskAnotherInput {
  caseId: string
  organisationId: string
  workingDays: number
  /** A place is offered to the person first. */
  isOffer: boolean
  /** For the organisation and the person. */
  note: string | null
}

export type AskAnotherError = 'care.error.notGiven' | 'care.error.taskEnded' | 'care.error.notAskedAgain'

/**
 * Asks another organisation after the one before refused, or the person did not want its place: what the decision gave
 * stays as it is. The caller has made sure that the case is the centre's own, and that the organisation is one of the kind.
 */
export async function askAnother(
  work: Work,
  { caseId, organisationId, note, ...asked }: AskAnotherInput,
): Promise<Result<{ id: string; dueOn: Date }, AskAnotherError>> {
  const provision = await lockProvision(work, caseId)
  if (!provision) return refuse('care.error.notGiven')
  const { id: provisionId, number, status, untilOn } = provision
  const isOver = untilOn !== null && untilOn < dayOf(work.now())
  if (status !== 'active' || isOver) return refuse('care.error.taskEnded')
  const before = await work.tx.careTask.findFirst({
    where: { provisionId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, status: true },
  })
  if (before?.status !== 'refused' && before?.status !== 'declined') return refuse('care.error.notAskedAgain')

  const again = { provisionId, sequence: before.sequence + 1, note }
  const id = newId()
  const dueOn = await work.asSystem(() =>
    openTask(work, { ...asked, id, number: number ?? '', organisationId, again }),
  )
  await recordAudit(work, {
    subject: id,
    action: 'provision.askedAnother',
    details: { organisationId },
  })
  return ok({ id, dueOn })
}
