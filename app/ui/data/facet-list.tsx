import { useFormat, useT } from '~/i18n/react'

export interface Facet {
  href: string
  label: string
  count?: number
  current?: boolean
}

export interface FacetListProps {
  title: string
  facets: readonly Facet[]
  level?: 2 | 3
}

/** Narrows a list by links. A chosen facet's link is the one that takes it away again. */
export function FacetList({ title, facets, level = 3 }: FacetListProps) {
  const t = useT()
  const { number } = useFormat()
  const Title = `h${level}` as const
  return (
    <div>
      <Title className="heading-s">{title}</Title>
      <ul className="facet-list">
        {facets.map(({ href, label, count, current }) => (
          <li key={href + label}>
            <a href={href} aria-current={current || undefined} rel="nofollow">
              <span>
                {label}
                {current && <span className="visually-hidden"> {t('ui.chosen')}</span>}
              </span>
              {count !== undefined && <span className="facet-count">{number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
