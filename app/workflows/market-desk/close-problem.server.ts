import { mayRunMarketDesk } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { type CloseProblemError, closeProblemIn } from '~/domains/market/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from '../notify-buyer.server'

/** The desk answers what a buyer reported; she and the seller read it, and the parcel's time runs again. */
export async function closeProblem(
  context: Context,
  input: { parcelId: string; problemId: string; answer: string },
): Promise<Result<null, CloseProblemError | 'admin.error.notAllowed'>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const closed = await closeProblemIn(tx, context, input)
    if (!closed.ok) return closed
    const { parcelId, orderId, sellerId, number } = closed.value
    const buyer = await readBuyerIn(tx, orderId)
    const same = { template: 'notifications.marketProblemClosed', variables: { number } } as const
    const key = `sellerOrder:${parcelId}:closed:${input.problemId}`
    await notifyBuyerIn(tx, context, { ...same, key, buyer, path: `/orders/${buyer.orderNumber}` })
    await notify(tx, {
      ...same,
      key: `${key}:seller`,
      personId: null,
      roleHolders: { role: 'artisan', organisationId: sellerId },
      locale: null,
      path: `/seller/orders/${parcelId}`,
    })
    return ok(null)
  })
}
