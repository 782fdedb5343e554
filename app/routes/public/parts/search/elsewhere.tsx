import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'

export interface ElsewhereProps {
  q: string
  /** What else of the portal fits. */
  count: number
  /** Of the list that was searched, behind the language. */
  path: string
  /** Words like the typed one, where nothing of the list fits. */
  alike: readonly string[]
}

/** The way on from the search of one list: to what else was found, or to the whole portal and to words like it. */
export function Elsewhere({ q, count, path, alike }: ElsewhereProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  if (!q) return null
  const search = (of: string, word: string) => here(`${of}?${new URLSearchParams({ q: word }).toString()}`)
  return (
    <>
      <p>
        <a className="inline-flex min-h-11 items-center" href={search('/search', q)}>
          {count > 0 ? t('search.elsewhere', { count, shown: number(count) }) : t('search.whole')}
        </a>
      </p>
      {alike.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-5">
          {t('search.empty.alike')}
          {alike.map((word) => (
            <a key={word} className="inline-flex min-h-11 items-center" href={search(path, word)}>
              {word}
            </a>
          ))}
        </p>
      )}
    </>
  )
}
