import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ChipLink } from '../chip-link'
import type { FacetValue } from './service-facets'

/** The groups of the services, in reach before the list begins. The chosen one's link takes it away again. */
export function GroupChips({ groups }: { groups: readonly FacetValue[] }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <nav aria-label={t('public.services.groups')}>
      <ul className="flex flex-wrap gap-2">
        {groups.map(({ value, count, current, href }) => (
          <ChipLink key={value} href={href} current={current} count={number(count)}>
            {t(keyOf('public.services.group', value))}
          </ChipLink>
        ))}
      </ul>
    </nav>
  )
}
