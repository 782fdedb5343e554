import { useFormat, useT } from '~/i18n/react'

interface SearchedForProps {
  q: string
  /** A number that stands in no address; null where words are searched for. */
  by: 'pinfl' | 'phone' | null
  clearHref: string
  /** Closed cases that fit, too, and are not shown here. */
  closed: number
  closedHref: string
}

/** What the queue was searched for, and what else was found. */
export function SearchedFor({ q, by, clearHref, closed, closedHref }: SearchedForProps) {
  const t = useT()
  const { number } = useFormat()
  const said = by === 'pinfl' ? 'staff.queue.searchedPinfl' : 'staff.queue.searchedPhone'
  return (
    <>
      <p role="status">
        {by ? t(said) : t('staff.queue.searched', { q })} <a href={clearHref}>{t('staff.queue.clear')}</a>
      </p>
      {closed > 0 && (
        <p>
          <a href={closedHref}>{t('staff.queue.closedToo', { count: closed, shown: number(closed) })}</a>
        </p>
      )}
    </>
  )
}
