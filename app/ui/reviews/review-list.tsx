import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import { Stars } from './stars'

export interface ReviewRow {
  id: string
  stars: number
  text: string | null
  /** The model that was received. */
  offer: string
  /** `YYYY-MM-01`: the day would say who it was. */
  month: string
  answer: string | null
  isHidden?: boolean
}

/** Reviews as everybody reads them: no name, and the month alone. */
export function ReviewList<Row extends ReviewRow>({
  reviews,
  acts,
}: {
  reviews: readonly Row[]
  acts?: (review: Row) => ReactNode
}) {
  const t = useT()
  const { month } = useFormat()
  return (
    <ul className="grid gap-4">
      {reviews.map((review) => (
        <li key={review.id} id={`review-${review.id}`} className="card grid gap-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Stars tenths={review.stars * 10} />
            {review.isHidden && <Tag tone="warning">{t('makers.review.hidden')}</Tag>}
          </p>
          <p className="text-muted">
            {t('makers.review.of', { offer: review.offer, month: month(review.month) })}
          </p>
          {review.text && (
            <p>
              <FreeText of={review.text} />
            </p>
          )}
          {review.answer && (
            <div className="card">
              <p>
                <b>{t('makers.review.answer')}</b>
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
