import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { readTerms } from '../../rows/read-terms.server'
import { type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'
import { tellCentreOfRenewal, tellPersonOfRenewal } from '../rows/tell-of-renewal.server'
import { mayAppealRenewal } from '../rules'
import { sealRenewalText } from '../sealed.server'

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
  const { personId: askedById } = work
  const taken = await takeRenewal(work, renewalId, 'either')
  if (!taken.ok) return taken
  if (!askedById) throw new Error('a person appeals')
  const { renewal, voucher, order, isProtected } = taken.value
  const id = newId()
  const today = dayOf(work.now())
  const { deviceOrderId, voucherId, caseId, ground, status, appealUntil } = renewal
  const hasAppeal = await work.asSystem(() =>
    work.tx.deviceRenewal.count({
      where: { deviceOrderId, OR: [{ appealOfId: renewalId }, { status: 'asked' }] },
    }),
  )
  if (!mayAppealRenewal({ status, appealUntil, hasAppeal: hasAppeal > 0 }, today))
    return refuse('vouchers.error.renewalMoved')
  const { decisionDays } = await readTerms(work)
  const decideBy = addWorkingDays(today, decisionDays, await listHolidays(work))
  await work.asSystem(async () => {
    await work.tx.deviceRenewal.create({
      data: {
        ...{ id, deviceOrderId, voucherId, caseId, centreCode, ground, appealOfId: renewalId, decideBy },
        ...{ textCipher: sealRenewalText('text', text, id), askedById, askedAt: work.now() },
      },
      select: { id: true },
    })
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.renewalAppealed' })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.renewalAppealed',
    details: { deviceOrderId, applicationId: caseId },
  })
  const told = {
    key: `deviceRenewal:${id}:asked`,
    template: 'notifications.deviceRenewalAsked',
    variables: { number: order.number, decideByOn: decideBy.toISOString().slice(0, 10) },
  } as const
  await tellPersonOfRenewal(work, { order, isProtected }, told)
  await tellCentreOfRenewal(work, { renewalId: id, centreCode }, told)
  return ok({ caseId })
}
