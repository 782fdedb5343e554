import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeDecisionError, takeDecision } from '../rows/take-decision.server'

/** What was prepared is not decided. Any approver may, also who prepared it. */
export async function withdrawMakerDecision(
  work: Work,
  { decisionId }: { decisionId: string },
): Promise<Result<null, TakeDecisionError>> {
  const taken = await takeDecision(work, decisionId)
  if (!taken.ok) return taken
  const { decision } = taken.value
  await work.asSystem(() =>
    work.tx.makerDecision.update({
      where: { id: decisionId },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    }),
  )
  const subject = decision.accreditationId ?? decision.makerId ?? ''
  const details = { makerAct: decision.act }
  await recordAudit(work, { subject, action: 'accreditation.decisionWithdrawn', details })
  return ok(null)
}
