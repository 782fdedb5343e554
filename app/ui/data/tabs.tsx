import { useFormat } from '~/i18n/react'

export interface Tab {
  href: string
  label: string
  current?: boolean
  count?: number
}

/** Views of one thing, each with its own address: links, not a widget. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { number } = useFormat()
  return (
    <nav aria-label={label}>
      <ul className="tab-links">
        {tabs.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span className="count-badge">{number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
