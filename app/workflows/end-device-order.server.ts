import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { requestRefundIn } from '~/domains/payments/index.server'
import { type EndError, type EndedDeviceOrder, endDeviceOrderIn } from '~/domains/vouchers/index.server'
import type { Result } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/** The provider that top-ups come through; names the ledger account the money goes back to. */
const topUpProvider = 'stripe'

/**
 * What every ending has in common, in the caller's transaction: money, right and days go back, the top-up's refund is
 * asked for, and the person is told.
 */
export async function endAndRefundIn(
  tx: Tx,
  context: Context,
  input: { deviceOrderId: string; ending: 'cancel' | 'decline' | 'lapse'; reasonCode: string },
): Promise<Result<EndedDeviceOrder, EndError>> {
  const ended = await endDeviceOrderIn(tx, context, { ...input, provider: topUpProvider })
  if (!ended.ok) return ended
  const { id, number, personId, refundTiyin } = ended.value
  const path = `/vouchers/orders/${id}`
  await notifyIn(tx, context, {
    key: `deviceOrder:${id}:ended`,
    personId,
    template:
      input.ending === 'decline' ? 'notifications.deviceOrderDeclined' : 'notifications.deviceOrderCancelled',
    variables: { number },
    locale: null,
    path,
  })
  if (refundTiyin === 0n) return ended
  const refund = await requestRefundIn(tx, context, {
    subjectId: id,
    amountTiyin: refundTiyin,
    key: `deviceOrder.end:${id}`,
    reasonCode: `deviceOrder.${input.ending}`,
  })
  // Money stood on hold that the payments know nothing of: nothing may be half done.
  if (!refund.ok) throw new Error(`end device order ${id}: ${refund.error}`)
  await notifyIn(tx, context, {
    key: `deviceOrder:${id}:refunded`,
    personId,
    template: 'notifications.topUpRefunded',
    variables: { number, amountTiyin: String(refundTiyin) },
    locale: null,
    path,
  })
  return ended
}
