import { type Context, systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/**
 * What the buyer of an order has written of its lines. Whose order it is, its caller knows; what a guest wrote is read
 * with the portal's eyes.
 */
export async function listOrderReviews(
  context: Context,
  { orderId, isGuests }: { orderId: string; isGuests: boolean },
) {
  const eyes = isGuests ? systemContext(context.now, context.requestId) : context
  return transaction(eyes, ({ tx }) =>
    tx.productReview.findMany({
      where: { orderLine: { parcel: { orderId } } },
      select: {
        ...{ id: true, orderLineId: true, stars: true, text: true, shownName: true, status: true },
        ...{ version: true, writtenAt: true, reasonCode: true, note: true, askedAt: true, askedNote: true },
        answer: true,
        photos: {
          orderBy: { position: 'asc' },
          select: { id: true, storageKey: true, width: true, height: true },
        },
      },
    }),
  )
}
