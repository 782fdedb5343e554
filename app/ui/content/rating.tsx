import { useFormat, useT } from '~/i18n/react'

export interface RatingProps {
  /** 0 to 5. */
  value: number
  /** How many people rated. */
  count?: number
}

const stars = [0, 20, 40, 60, 80]
  .map((x) => `M${x + 10} 1.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9-5.3 2.9 1.1-6-4.4-4.2 6-.8Z`)
  .join('')

/** Read-only stars with the same in words. */
export function Rating({ value, count }: RatingProps) {
  const t = useT()
  const { number } = useFormat()
  const rounded = Math.round(value * 10) / 10
  return (
    <span className="rating">
      <svg
        className="rating-stars"
        width="100"
        height="20"
        viewBox="0 0 100 20"
        aria-hidden="true"
        focusable="false"
      >
        <path className="rating-empty" d={stars} />
        <svg width={rounded * 20} height="20" aria-hidden="true">
          <path className="rating-full" d={stars} />
        </svg>
      </svg>
      <span>
        {t('ui.rating.value', { value: number(rounded) })}
        {count !== undefined && ` (${t('ui.rating.count', { count, shown: number(count) })})`}
      </span>
    </span>
  )
}
