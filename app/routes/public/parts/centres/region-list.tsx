import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

export interface RegionListProps {
  regions: readonly { soato: string; name: string; count: number }[]
}

/** The regions with the number of their centres, each leading to what it counts. */
export function RegionList({ regions }: RegionListProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  return (
    <section className="grid gap-4 pt-2">
      <Heading level={2}>{t('public.centres.byRegion')}</Heading>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {regions.map(({ soato, name, count }) => (
          <li key={soato} className="card grid-cols-[minmax(0,1fr)_auto]">
            <h3 className="card-title">
              <a className="card-link" href={here(`/centres?region=${soato}`)}>
                {name}
              </a>
            </h3>
            <p className="card-meta">{t('public.centres.count', { count, shown: number(count) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
