import { useT } from '~/i18n/react'

export interface Crumb {
  label: string
  /** Absent for the page itself. */
  href?: string
  /** When it is in another language than the page. */
  lang?: string | undefined
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useT()
  return (
    <nav className="breadcrumbs" aria-label={t('ui.breadcrumbs')}>
      <ol>
        {crumbs.map(({ label, href, lang }) => (
          <li key={label} lang={lang}>
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
