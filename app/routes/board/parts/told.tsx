import { useFormat, useT } from '~/i18n/react'

/** A count, or the word for what is not told. */
export function Told({ count }: { count: number | null }) {
  const t = useT()
  const { number } = useFormat()
  return count === null ? <span className="text-muted">{t('board.hidden')}</span> : number(count)
}

/** Working days, or that there were too few decisions. */
export function ToldDays({ days }: { days: number | null }) {
  const t = useT()
  const { number } = useFormat()
  return days === null ? (
    <span className="text-muted">{t('board.tooFew')}</span>
  ) : (
    t('board.days', { count: days, shown: number(days) })
  )
}
