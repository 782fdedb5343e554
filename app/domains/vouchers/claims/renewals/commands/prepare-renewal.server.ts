import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isOtherDraft } from '../../seen-draft'
import type { RenewalRefusal } from '../reasons'
import { hadPart } from '../rows/had-part.server'
import { type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'
import { tellCentreOfRenewal } from '../rows/tell-of-renewal.server'
import { sealRenewalText } from '../sealed.server'

export interface PrepareRenewalInput {
  renewalId: string
  outcome: 'approve' | 'refuse'
  /** Null unless it is refused. */
  reasonCode: RenewalRefusal | null
  /** Read by the person once it is decided. */
  text: string
  /** Moment of what was prepared when she opened the page; null or absent for nothing. */
  seenAt?: Date | null
}

/** Somebody of the centre says how an early renewal is to be decided, and why; a head who is another decides it. */
export async function prepareRenewal(
  work: Work,
  { renewalId, outcome, reasonCode, text, seenAt }: PrepareRenewalInput,
): Promise<
  Result<
    null,
    | TakeRenewalError
    | 'vouchers.error.renewalMoved'
    | 'vouchers.error.renewalPreparedAnew'
    | 'vouchers.error.renewalDecidedByYou'
  >
> {
  const taken = await takeRenewal(work, renewalId, 'centre')
  if (!taken.ok) return taken
  const { renewal, voucher, order } = taken.value
  if (renewal.status !== 'asked') return refuse('vouchers.error.renewalMoved')
  if (await hadPart(work, renewal)) return refuse('vouchers.error.renewalDecidedByYou')
  if (isOtherDraft(renewal.preparedAt, seenAt)) return refuse('vouchers.error.renewalPreparedAnew')
  await work.asSystem(() =>
    work.tx.deviceRenewal.update({
      where: { id: renewalId },
      data: {
        ...{ outcome, reasonCode, outcomeCipher: sealRenewalText('outcome', text, renewalId) },
        ...{ preparedById: work.personId, preparedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.renewalPrepared',
    details: { deviceOrderId: order.id, ...(reasonCode && { reasonCode }) },
  })
  await tellCentreOfRenewal(
    work,
    { renewalId, centreCode: renewal.centreCode },
    {
      key: `deviceRenewal:${renewalId}:prepared:${work.now().getTime()}`,
      template: 'notifications.deviceRenewalPrepared',
      variables: { number: order.number },
    },
  )
  return ok(null)
}
