import { useFormat, useT } from '~/i18n/react'

interface StarsProps {
  /** Tenths of a star; null while nobody rated. */
  tenths: number | null
  /** How many rated; absent for one review. */
  count?: number
}

/** How something is rated: a number for everybody, and stars for the eye alone. */
export function Stars({ tenths, count }: StarsProps) {
  const t = useT()
  const { number } = useFormat()
  if (tenths === null) return <span className="text-muted">{t('makers.review.none')}</span>
  const whole = Math.round(tenths / 10)
  const shown = number(tenths / 10)
  return (
    <span className="whitespace-normal">
      <span aria-hidden="true">{'★'.repeat(whole) + '☆'.repeat(5 - whole)} </span>
      {count === undefined
        ? t('makers.review.starsOf', { shown })
        : t('makers.review.rated', { shown, count })}
    </span>
  )
}
