import type { ProductReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { notifyBuyer, readBuyer } from '../../orders/notify-buyer.server'

type News = 'productReviewShown' | 'productReviewHidden' | 'productReviewAnswered'

/** Tells who wrote a review what became of it, where she was told of her order. */
export async function tellWriter(work: Work, review: ProductReview, news: News): Promise<void> {
  const { parcel } = await work.asSystem(() =>
    work.tx.orderLine.findUniqueOrThrow({
      where: { id: review.orderLineId },
      select: { parcel: { select: { orderId: true } } },
    }),
  )
  const { orderNumber, ...buyer } = await readBuyer(work, parcel.orderId)
  await notifyBuyer(work, {
    key: `productReview:${review.id}:${news}-${review.version}`,
    buyer,
    template: `notifications.${news}`,
    variables: { number: orderNumber },
    path: `/orders/${orderNumber}/reviews`,
  })
}
