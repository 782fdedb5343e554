import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextMakerAppealStatus } from '../lifecycle'
import { isOwnAccreditation } from '../policy'
import { lockDecision, sideOf } from '../rows/take-decision.server'

export type WithdrawMakerAppealError = 'accreditation.error.notFound' | 'accreditation.error.appealClosed'

/** The workshop takes its appeal back until it is answered; the decision stands, and is not appealed a second time. */
export async function withdrawMakerAppeal(
  work: Work,
  { decisionId }: { decisionId: string },
): Promise<Result<null, WithdrawMakerAppealError>> {
  const taken = await work.asSystem(() => lockDecision(work, decisionId))
  if (!taken) return refuse('accreditation.error.notFound')
  const { applicantId, makerId } = sideOf(taken)
  if (!isOwnAccreditation(work, { applicantId: applicantId ?? '', makerId }))
    return refuse('accreditation.error.notFound')
  return work.asSystem(async () => {
    const appeal = await work.tx.makerAppeal.findUnique({ where: { decisionId } })
    if (!appeal) return refuse('accreditation.error.notFound')
    const status = nextMakerAppealStatus(appeal.status, 'withdraw')
    if (!status) return refuse('accreditation.error.appealClosed')
    await work.tx.makerAppeal.update({
      where: { id: appeal.id },
      data: { status, closedById: work.personId, closedAt: work.now() },
    })
    const subject = taken.decision.accreditationId ?? taken.decision.makerId ?? ''
    await recordAudit(work, {
      subject,
      action: 'accreditation.appealWithdrawn',
      details: { makerAct: taken.decision.act },
    })
    return ok(null)
  })
}
