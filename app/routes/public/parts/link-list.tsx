import type { ReactNode } from 'react'

export interface LinkListItem {
  key: string
  href: string
  title: string
  /** BCP 47 code when the title is not in the page's language. */
  lang?: string | undefined
  text?: ReactNode
  /** Small print below. */
  meta?: ReactNode
  /** Stands at the end of the row, under the text on narrow pages. */
  aside?: ReactNode
}

export interface LinkListProps {
  items: readonly LinkListItem[]
  level?: 2 | 3
  /** A long list, which a phone shows as titles only. */
  short?: boolean
}

/** Rows that lead somewhere: the whole row can be pressed, its title is the link's name. */
export function LinkList({ items, level = 3, short }: LinkListProps) {
  const Title = `h${level}` as const
  const onlyWide = short ? 'hidden sm:block' : ''
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {items.map(({ key, href, title, lang, text, meta, aside }) => (
        <li
          key={key}
          className="relative grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-accent-soft sm:py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5"
        >
          <div className="grid gap-1">
            <Title className="card-title">
              <a className="card-link" href={href} lang={lang}>
                {title}
              </a>
            </Title>
            {text && <p className={onlyWide}>{text}</p>}
            {meta && <p className={`card-meta ${onlyWide}`}>{meta}</p>}
          </div>
          {aside && (
            <div
              className={`${short ? 'hidden sm:flex' : 'flex'} flex-wrap items-start gap-2 sm:justify-end sm:text-end`}
            >
              {aside}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
