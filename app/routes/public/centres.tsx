import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCentres, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SearchField } from '~/ui/form/search-field'
import { CallCentre } from './parts/call-centre'
import { toCentreRow } from './parts/centres/centre-row'
import { CentreTable } from './parts/centres/centre-table'
import { RegionList } from './parts/centres/region-list'
import { ExampleNotice } from './parts/example-mark'
import { Corrections } from './parts/search/corrections'
import { Elsewhere } from './parts/search/elsewhere'
import { robotsOf, searchList } from './parts/search/list-search.server'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = (args) => [...pageTags(args), ...(args.data?.robots ?? [])]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const [regions, all, { q, corrections, elsewhere, alike, choose }] = await Promise.all([
    listRegions(),
    listCentres(),
    searchList(url, 'centre', locale),
  ])
  const region = regions.find(({ soato }) => soato === url.searchParams.get('region'))
  const inRegion = all.filter(({ territory }) => !region || territory.regionSoato === region.soato)
  const found = q || region ? choose(inRegion, ({ code }) => code) : []
  const name = region?.names[locale] ?? null
  const { title, description } = titleAndDescription(locale, 'centres', q)
  return json({
    title: name && !q ? titleOf(locale, `${getT(locale)('public.centres.title')}, ${name}`) : title,
    description,
    robots: robotsOf(q),
    q,
    corrections,
    elsewhere,
    alike,
    region: region ? { soato: region.soato, name } : null,
    total: all.length,
    centres: found.map((centre) => toCentreRow(centre, regions, locale)),
    regions: regions.map(({ soato, names }) => ({
      soato,
      name: names[locale],
      count: all.filter(({ territory }) => territory.regionSoato === soato).length,
    })),
  })
}

export default function Centres() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { q, region, total, centres, regions, corrections, elsewhere, alike } = useLoaderData<typeof loader>()
  const listing = q !== '' || region !== null
  const count = listing ? centres.length : total
  const counted = { count, shown: number(count) }
  return (
    <Frame
      {...(region && {
        crumbs: [{ label: t('public.centres.title'), href: here('/centres') }, { label: region.name ?? '' }],
      })}
    >
      <div className="grid gap-3">
        <Heading level={1} {...(region && { caption: region.name })}>
          {t('public.centres.title')}
        </Heading>
        <p className="max-w-2xl text-muted">{t('public.centres.lead')}</p>
      </div>
      <search>
        <form method="get">
          {region && <input type="hidden" name="region" value={region.soato} />}
          <SearchField
            label={t('public.centres.search')}
            placeholder={t('public.centres.searchPlaceholder')}
            value={q}
          />
        </form>
      </search>
      <p role="status">
        {q ? t('public.centres.found', { ...counted, query: q }) : t('public.centres.count', counted)}
      </p>
      <Corrections corrections={corrections} />
      <Elsewhere q={q} count={elsewhere} path="/centres" alike={alike} />
      {listing && centres.length > 0 && (
        <CentreTable caption={t('public.centres.title')} centres={centres} showRegion={!region} />
      )}
      {listing && centres.length === 0 && (
        <EmptyState title={t('public.centres.empty.title')} text={t('public.centres.empty.text')} />
      )}
      {listing && (
        <ButtonLink look="secondary" href={here('/centres')}>
          {t('public.centres.allRegions')}
        </ButtonLink>
      )}
      {(!listing || centres.length === 0) && <RegionList regions={regions} />}
      <ExampleNotice of="centre" />
      <CallCentre />
    </Frame>
  )
}
