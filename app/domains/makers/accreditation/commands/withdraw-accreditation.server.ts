import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAccreditationStatus } from '../lifecycle'
import { type TakeOwnError, takeOwnAccreditation } from '../rows/take-accreditation.server'

export type WithdrawAccreditationError =
  | TakeOwnError
  | 'accreditation.error.decided'
  /** One approver has prepared what is decided. */
  | 'accreditation.error.decisionWaits'

/** The workshop takes its application back, until one approver has prepared a decision. */
export async function withdrawAccreditation(
  work: Work,
  { accreditationId }: { accreditationId: string },
): Promise<Result<null, WithdrawAccreditationError>> {
  const taken = await takeOwnAccreditation(work, accreditationId)
  if (!taken.ok) return taken
  const status = nextAccreditationStatus(taken.value.status, 'withdraw')
  if (!status) return refuse('accreditation.error.decided')
  return work.asSystem(async () => {
    const waiting = await work.tx.makerDecision.count({ where: { accreditationId, status: 'prepared' } })
    if (waiting > 0) return refuse('accreditation.error.decisionWaits')
    await work.tx.accreditation.update({
      where: { id: accreditationId },
      data: { status, closedAt: work.now() },
    })
    await recordAudit(work, { subject: accreditationId, action: 'accreditation.withdrawn' })
    return ok(null)
  })
}
