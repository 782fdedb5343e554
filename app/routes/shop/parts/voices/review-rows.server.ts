import type { ShownProductReview } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { ReviewRow } from '~/ui/reviews/review-list'

/** Reviews as the list shows them; `offers` names the products where they are of several. */
export function viewReviews(
  reviews: readonly ShownProductReview[],
  locale: Locale,
  offers?: ReadonlyMap<string, string>,
): ReviewRow[] {
  const t = getT(locale)
  return reviews.map(({ shownName, month, productId, ...review }) => ({
    ...review,
    writer: shownName ? nameInScript(shownName, locale) : t('voices.review.nobody'),
    ...(offers && { offer: offers.get(productId) ?? '' }),
    month: isoDay(month),
  }))
}
