import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'

/** The way from the search of one list to what else was found; nothing when nothing was. */
export function Elsewhere({ q, count }: { q: string; count: number }) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  if (!q || count === 0) return null
  return (
    <p>
      <a
        className="inline-flex min-h-11 items-center"
        href={here(`/search?${new URLSearchParams({ q }).toString()}`)}
      >
        {t('search.elsewhere', { count, shown: number(count) })}
      </a>
    </p>
  )
}
