import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import { ReviewPhotos, type ShownReviewPhoto } from './review-photos'
import { Stars } from './stars'

export interface ReviewRow {
  id: string
  stars: number
  text: string | null
  /** What was received; absent where the page is about that alone. */
  offer?: string
  /** Who wrote it; absent where nobody is named. */
  writer?: string
  /** `YYYY-MM-01`: the day would say who it was. */
  month: string
  answer: string | null
  photos?: readonly ShownReviewPhoto[]
  isHidden?: boolean
}

interface ReviewListProps<Row extends ReviewRow> {
  reviews: readonly Row[]
  acts?: (review: Row) => ReactNode
  /** Whose answer it is. */
  of?: 'maker' | 'seller'
}

/** Reviews as everybody reads them: no name but one that its writer chose, and the month alone. */
export function ReviewList<Row extends ReviewRow>({ reviews, acts, of = 'maker' }: ReviewListProps<Row>) {
  const t = useT()
  const { month } = useFormat()
  const answer = t(of === 'maker' ? 'makers.review.answer' : 'voices.review.answer')
  return (
    <ul className="grid gap-4">
      {reviews.map((review) => (
        <li key={review.id} id={`review-${review.id}`} className="card grid gap-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Stars tenths={review.stars * 10} />
            {review.isHidden && <Tag tone="warning">{t('makers.review.hidden')}</Tag>}
          </p>
          <p className="text-muted">
            {[review.writer, review.offer, month(review.month)].filter(Boolean).join(', ')}
          </p>
          {review.text && (
            <p>
              <FreeText of={review.text} />
            </p>
          )}
          <ReviewPhotos photos={review.photos ?? []} />
          {review.answer && (
            <div className="card">
              <p>
                <b>{answer}</b>
              </p>
              <p>
                <FreeText of={review.answer} />
              </p>
            </div>
          )}
          {acts?.(review)}
        </li>
      ))}
    </ul>
  )
}
