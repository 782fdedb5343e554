import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'

interface YearLinksProps {
  year: number
  /** The first and the last with days off. */
  years: { from: number; until: number }
}

/** The years that can be looked at: one more than has days off, to begin it. */
export function YearLinks({ year, years: { from, until } }: YearLinksProps) {
  const t = useT()
  const here = useHere()
  const all = Array.from({ length: until + 2 - from }, (_, index) => from + index)
  return (
    <nav aria-label={t('admin.holidays.year')} className="flex flex-wrap gap-2">
      {all.map((each) => (
        <a
          key={each}
          href={`${here('/admin/holidays')}?year=${each}`}
          aria-current={each === year ? 'page' : undefined}
          className={`inline-flex min-h-11 min-w-11 items-center justify-center ${each === year ? 'font-bold' : ''}`}
        >
          {each}
        </a>
      ))}
    </nav>
  )
}
