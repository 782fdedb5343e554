import {
  changeUntil,
  listOrderReviews,
  mayChangeReview,
  type OrderView,
  toReader,
} from '~/domains/market/index.server'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { isoDayOf } from '~/platform/clock.server'

/** The lines of an order that were received, each with what the buyer said of it. */
export async function viewOwnReviews(
  context: PageContext,
  { order, guest }: { order: OrderView; guest: object | null },
) {
  const { locale } = context
  const { dateLong } = createFormat(locale)
  const written = await listOrderReviews(context, { orderId: order.id, isGuests: guest !== null })
  return order.parcels
    .filter(({ receivedAt }) => receivedAt !== null)
    .flatMap(({ lines }) => lines)
    .map(({ id, slug, name, photoKey }) => {
      const review = written.find(({ orderLineId }) => orderLineId === id)
      const { text, lang } = toReader(name, locale)
      return {
        ...{ id, slug, photoKey, name: text },
        lang: lang === locale ? undefined : lang,
        review: review
          ? {
              ...review,
              month: isoDayOf(review.writtenAt),
              mayChange: mayChangeReview(review, context.now()),
              changeUntil: dateLong(changeUntil(review.writtenAt)),
              photos: review.photos.map(({ storageKey, ...photo }) => ({ ...photo, key: storageKey })),
            }
          : null,
      }
    })
}

export type OwnLine = Awaited<ReturnType<typeof viewOwnReviews>>[number]
