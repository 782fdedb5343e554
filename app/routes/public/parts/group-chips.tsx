import { useFormat, useT } from '~/i18n/react'
import type { FacetValue } from './service-facets'

/** The groups of the services, in reach before the list begins. The chosen one's link takes it away again. */
export function GroupChips({ groups }: { groups: readonly FacetValue[] }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <nav aria-label={t('public.services.groups')}>
      <ul className="flex flex-wrap gap-2">
        {groups.map(({ value, count, current, href }) => (
          <li key={value}>
            <a
              href={href}
              rel="nofollow"
              aria-current={current || undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 py-1 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {t(`public.services.group.${value}`)}
              <span className="text-muted tabular-nums">{number(count)}</span>
              {current && <span className="visually-hidden">{t('ui.chosen')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
