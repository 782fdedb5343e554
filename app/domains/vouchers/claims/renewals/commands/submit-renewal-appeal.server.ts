import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { mayAppealRefusal } from '../../../rules'
import { type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'
import { tellOfAsking } from '../rows/tell-of-renewal.server'
import { writeRenewal } from '../rows/write-renewal.server'

export interface SubmitRenewalAppealInput {
  renewalId: string
  text: string
  /** The centre that looks at it again. */
  centreCode: string
}

/** The person does not agree with a refusal: two people of another centre look at it once more. */
export async function submitRenewalAppeal(
  work: Work,
  { renewalId, text, centreCode }: SubmitRenewalAppealInput,
): Promise<Result<{ caseId: string }, TakeRenewalError | 'vouchers.error.renewalMoved'>> {
  const taken = await takeRenewal(work, renewalId, 'either')
  if (!taken.ok) return taken
  const { renewal, voucher, order, isProtected } = taken.value
  const today = dayOf(work.now())
  const { deviceOrderId, voucherId, caseId, ground, status, appealUntil } = renewal
  const hasAppeal = await work.asSystem(() =>
    work.tx.deviceRenewal.count({
      where: { deviceOrderId, OR: [{ appealOfId: renewalId }, { status: 'asked' }] },
    }),
  )
  if (!mayAppealRefusal({ status, appealUntil, hasAppeal: hasAppeal > 0 }, today))
    return refuse('vouchers.error.renewalMoved')
  const written = await writeRenewal(work, {
    ...{ deviceOrderId, voucherId, caseId, centreCode, ground, text, appealOfId: renewalId },
  })
  await work.asSystem(() =>
    writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.renewalAppealed' }),
  )
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.renewalAppealed',
    details: { deviceOrderId, applicationId: caseId },
  })
  await tellOfAsking(work, written, { order, isProtected, centreCode })
  return ok({ caseId })
}
