import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import type { Rating } from '~/lib/figures/rating'
import { EmptyState } from '~/ui/content/empty-state'
import { ListPages } from '~/ui/data/list-pages'
import type { Listing } from '~/ui/data/listing'
import { RatingSpread } from '~/ui/reviews/rating-spread'
import { ReviewList, type ReviewRow } from '~/ui/reviews/review-list'
import { ReviewFilters, type ReviewFiltersProps } from './review-filters'

interface RatedReviewsProps extends ReviewFiltersProps {
  /** How often one to five stars were given. */
  spread: readonly number[]
  rating: Rating
  reviews: readonly ReviewRow[]
  list: Listing
  acts?: ((review: ReviewRow) => ReactNode) | undefined
}

/** Every review of a product or a shop: how it is rated, which reviews are read, and one page of them. */
export function RatedReviews({ path, asked, spread, rating, reviews, list, acts }: RatedReviewsProps) {
  const t = useT()
  if (rating.count === 0)
    return <EmptyState title={t('makers.review.none')} text={t('voices.review.noneYet')} />
  return (
    <>
      <RatingSpread spread={spread} {...rating} />
      <ReviewFilters path={path} asked={asked} />
      {reviews.length === 0 ? (
        <EmptyState level={2} title={t('voices.review.noneSuch')} />
      ) : (
        <>
          <ReviewList reviews={reviews} of="seller" acts={acts} />
          <ListPages list={list} />
        </>
      )}
    </>
  )
}
