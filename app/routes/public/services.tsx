import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findServices } from '~/domains/services/index.server'
import { serviceGroups } from '~/domains/services/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { pageTags } from '~/http/page/search-engines'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SearchField } from '~/ui/form/search-field'
import { CallCentre } from './parts/call-centre'
import { Corrections } from './parts/search/corrections'
import { Elsewhere } from './parts/search/elsewhere'
import { robotsOf, searchList } from './parts/search/list-search.server'
import { GroupChips } from './parts/services/group-chips'
import { queryLink } from './parts/services/query-link'
import { applyServiceFilter, countFacet, readServiceFilter } from './parts/services/service-facets'
import { ServiceFilters } from './parts/services/service-filters'
import { ServiceList } from './parts/services/service-list'
import { toServiceRow } from './parts/services/service-row'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = (args) => [...pageTags(args), ...(args.data?.robots ?? [])]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const { q, corrections, elsewhere, alike, choose } = await searchList(url, 'service', locale)
  const filter = readServiceFilter(url)
  const matching = choose(await findServices({ locale }), ({ code }) => code)
  const found = applyServiceFilter(matching, filter).map(toServiceRow)
  return pageData({
    ...titleAndDescription(locale, 'services', q),
    robots: robotsOf(q),
    q,
    corrections,
    elsewhere,
    alike,
    filter,
    found,
    facets: {
      group: countFacet(matching, filter, 'group', url),
      forWhom: countFacet(matching, filter, 'forWhom', url),
      channel: countFacet(matching, filter, 'channel', url),
    },
    clearHref: queryLink(url, { group: null, forWhom: null, channel: null }),
  })
}

export default function Services() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { q, filter, found, facets, clearHref, corrections, elsewhere, alike } =
    useLoaderData<typeof loader>()
  const counted = { count: found.length, shown: number(found.length) }
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('public.services.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('public.services.lead')}</p>
        <p>
          <a className="inline-block py-2.5" href={here('/finder')}>
            {t('finder.home.notSure')}
          </a>
        </p>
      </div>
      <search>
        <form method="get">
          {Object.entries(filter).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SearchField
            label={t('public.services.search')}
            placeholder={t('public.services.searchPlaceholder')}
            value={q}
          />
        </form>
      </search>
      <GroupChips groups={facets.group} />
      <ServiceFilters facets={facets} clearHref={clearHref} />
      <p role="status">
        {q ? t('public.services.found', { ...counted, query: q }) : t('public.services.count', counted)}
      </p>
      <Corrections corrections={corrections} />
      <Elsewhere q={q} count={elsewhere} path="/services" alike={alike} />
      {found.length === 0 && (
        <EmptyState
          title={t('public.services.empty.title')}
          text={`${t('public.services.empty.text')} ${t('public.services.empty.call')}`}
          action={
            <ButtonLink look="secondary" href={here('/services')}>
              {t('public.services.clear')}
            </ButtonLink>
          }
        />
      )}
      {q ? <ServiceList services={found} level={2} /> : <Grouped services={found} short={!filter.group} />}
      <CallCentre />
    </Frame>
  )
}

function Grouped({ services, short }: Parameters<typeof ServiceList>[0]) {
  const t = useT()
  return (
    <>
      {serviceGroups.map((group) => {
        const own = services.filter((service) => service.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} className="grid gap-3 pt-4">
            <Heading level={2}>{t(`public.services.group.${group}`)}</Heading>
            <ServiceList services={own} short={short} />
          </section>
        )
      })}
    </>
  )
}
