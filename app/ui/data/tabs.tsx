import { useFormat } from '~/i18n/react'

export interface Tab {
  href: string
  label: string
  current?: boolean
  count?: number
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** There are so many that they take several rows on a phone: there they open below the one that is shown. */
  folds?: boolean
}

/** Views of one thing, each with its own address: links, not a widget. */
export function Tabs({ label, tabs, folds = false }: TabsProps) {
  if (!folds) {
    return (
      <nav aria-label={label}>
        <TabLinks tabs={tabs} />
      </nav>
    )
  }
  return (
    <nav aria-label={label} className="tabs-that-fold">
      <details className="tab-menu">
        <summary>{tabs.find(({ current }) => current)?.label ?? label}</summary>
        <TabLinks tabs={tabs} />
      </details>
      <TabLinks tabs={tabs} />
    </nav>
  )
}

function TabLinks({ tabs }: { tabs: readonly Tab[] }) {
  const { number } = useFormat()
  return (
    <ul className="tab-links">
      {tabs.map(({ href, label, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
            {count !== undefined && <span className="count-badge">{number(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
