import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { type RequestRefundError, returnPayment } from '~/domains/payments/index.server'
import { type ReturnedDevice, releaseRaise } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/**
 * The money of a device that was returned, in the same transaction: the State's share to the voucher or the treasury, the
 * person's own by its provider, both from the maker; what it paid above its ceiling to the budget. Both sides are told.
 */
export async function giveMoneyBack(
  work: Work,
  { deviceOrderId, voucherId, claimId, number, personId, makerId, isVoucherFree }: ReturnedDevice,
): Promise<Result<null, RequestRefundError>> {
  const back = await returnPayment(work, {
    ...{ act: 'deviceOrder.returned', subjectId: deviceOrderId, paidFor: deviceOrderId },
    ...{ key: `deviceOrder.return:${deviceOrderId}`, reasonCode: 'deviceOrder.return' },
  })
  if (!back.ok) return back
  await releaseRaise(work, voucherId)
  const { refundTiyin } = back.value
  const common = { personId, locale: null, path: `/vouchers/orders/${deviceOrderId}/claims/${claimId}` }
  await notify(work, {
    ...{ ...common, key: `deviceOrder:${deviceOrderId}:returned`, variables: { number } },
    template: isVoucherFree ? 'notifications.deviceReturned' : 'notifications.deviceReturnedLate',
  })
  await notify(work, {
    ...{ key: `deviceOrder:${deviceOrderId}:returnedToMaker`, personId: null, locale: null },
    roleHolders: teamOf(makerId, 'orders'),
    ...{ template: 'notifications.deviceTakenBack', variables: { number }, path: `/maker/claims/${claimId}` },
  })
  if (refundTiyin === 0n) return ok(null)
  await notify(work, {
    ...{ ...common, key: `deviceOrder:${deviceOrderId}:returnRefunded` },
    template: 'notifications.topUpRefunded',
    variables: { number, amountTiyin: String(refundTiyin) },
  })
  return ok(null)
}
