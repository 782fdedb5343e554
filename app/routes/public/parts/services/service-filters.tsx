import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Disclosure } from '~/ui/content/disclosure'
import { FacetList } from '~/ui/data/facet-list'
import type { FacetValue } from './service-facets'

export interface ServiceFiltersProps {
  facets: Record<'forWhom' | 'channel', FacetValue[]>
  clearHref: string
}

const names = ['forWhom', 'channel'] as const

/** Folded away so that on a phone the services come first; open once something is chosen. */
export function ServiceFilters({ facets, clearHref }: ServiceFiltersProps) {
  const t = useT()
  const { number } = useFormat()
  const chosen = names.flatMap((name) => facets[name]).filter(({ current }) => current).length
  return (
    <Disclosure
      open={chosen > 0}
      summary={
        chosen > 0 ? t('public.services.filtersOn', { shown: number(chosen) }) : t('public.services.filters')
      }
    >
      <div className="grid gap-6 sm:grid-cols-2 sm:gap-10">
        {names.map((name) => (
          <FacetList
            key={name}
            level={2}
            title={t(`public.services.${name}Filter`)}
            facets={facets[name].map(({ value, ...facet }) => ({
              ...facet,
              label: t(keyOf(`public.services.${name}`, value)),
            }))}
          />
        ))}
      </div>
      {chosen > 0 && (
        <p className="mt-4">
          <a href={clearHref}>{t('public.services.clear')}</a>
        </p>
      )}
    </Disclosure>
  )
}
