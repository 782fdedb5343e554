import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { RatingSpread } from '~/ui/reviews/rating-spread'
import { ReviewList, type ReviewRow } from '~/ui/reviews/review-list'

export interface ProductReviewsProps {
  slug: string
  spread: readonly number[]
  tenths: number | null
  count: number
  /** The first of them. */
  reviews: readonly ReviewRow[]
}

/** What buyers say, on the page of a product: how it is rated and the latest words, with the way to the others. */
export function ProductReviewsSection({ slug, spread, tenths, count, reviews }: ProductReviewsProps) {
  const t = useT()
  const here = useHere()
  return (
    <section className="grid gap-4" id="reviews">
      <Heading level={2}>{t('voices.review.listCrumb')}</Heading>
      {count === 0 ? (
        <p className="text-muted">{t('voices.review.noneYet')}</p>
      ) : (
        <div className="grid gap-6 md:grid-cols-2 md:gap-10">
          <RatingSpread spread={spread} tenths={tenths} count={count} />
          <div className="grid content-start gap-4">
            <ReviewList reviews={reviews} of="seller" />
            <p>
              <a
                className="inline-flex min-h-11 items-center"
                href={here(`/market/products/${slug}/reviews`)}
              >
                {t('voices.review.readAll', { count })}
              </a>
            </p>
          </div>
        </div>
      )}
    </section>
  )
}
