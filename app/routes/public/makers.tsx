import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakers } from '~/domains/makers/index.server'
import { listDeviceKinds, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SearchField } from '~/ui/form/search-field'
import { SelectField } from '~/ui/form/select-field'
import { namePlaces } from '~/views/names/name-places.server'
import { CallCentre } from './parts/call-centre'
import { ExampleNotice } from './parts/example-mark'
import { LinkList } from './parts/link-list'
import { Corrections } from './parts/search/corrections'
import { Elsewhere } from './parts/search/elsewhere'
import { robotsOf, searchList } from './parts/search/list-search.server'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = (args) => [...pageTags(args), ...(args.data?.robots ?? [])]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const today = dayOf(now())
  const [regions, kinds, placeOf] = await Promise.all([
    listRegions(),
    listDeviceKinds(today),
    namePlaces(locale),
  ])
  const region = regions.find(({ soato }) => soato === url.searchParams.get('region'))?.soato
  const device = kinds.find(({ code }) => code === url.searchParams.get('device'))?.code
  const { q, corrections, elsewhere, alike, choose } = await searchList(url, 'maker', locale)
  const all = await listMakers({
    on: today,
    ...(region ? { region } : {}),
    ...(device ? { deviceCode: device } : {}),
  })
  const makers = choose(all, ({ slug }) => slug)
  return json({
    ...titleAndDescription(locale, 'makers', q),
    robots: robotsOf(q),
    q,
    corrections,
    elsewhere,
    alike,
    region: region ?? '',
    device: device ?? '',
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    devices: kinds.map(({ code, names }) => ({ value: code, label: names[locale] })),
    makers: makers.map((maker) => ({
      slug: maker.slug,
      name: nameInScript(maker.name, locale),
      place: placeOf(maker.soato),
      about: maker.about[locale],
      kinds: maker.deviceCodes.length,
    })),
  })
}

export default function Makers() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { makers, region, device, regions, devices, q, corrections, elsewhere, alike } =
    useLoaderData<typeof loader>()
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('public.makers.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('public.makers.lead')}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href={here('/maker/accreditation')}>
            {t('accreditation.home.forWorkshops')}
          </a>
        </p>
      </div>
      <search>
        <form method="get" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <div className="sm:col-span-3">
            <SearchField label={t('search.makerLabel')} value={q} />
          </div>
          <SelectField
            name="region"
            label={t('public.makers.region')}
            options={regions}
            value={region}
            emptyLabel={t('public.makers.anyRegion')}
          />
          <SelectField
            name="device"
            label={t('public.makers.device')}
            options={devices}
            value={device}
            emptyLabel={t('public.makers.anyDevice')}
          />
          <Button look="secondary">{t('public.makers.show')}</Button>
        </form>
      </search>
      <p role="status">{t('public.makers.count', { count: makers.length, shown: number(makers.length) })}</p>
      <Corrections corrections={corrections} />
      <Elsewhere q={q} count={elsewhere} path="/makers" alike={alike} />
      {makers.length === 0 ? (
        <EmptyState
          title={t('public.makers.empty.title')}
          text={t('public.makers.empty.text')}
          action={
            <ButtonLink look="secondary" href={here('/makers')}>
              {t('public.makers.all')}
            </ButtonLink>
          }
        />
      ) : (
        <LinkList
          level={2}
          items={makers.map((maker) => ({
            key: maker.slug,
            href: here(`/makers/${maker.slug}`),
            title: maker.name,
            text: maker.about,
            meta: [
              maker.place,
              t('public.makers.kinds', { count: maker.kinds, shown: number(maker.kinds) }),
            ].join(' · '),
          }))}
        />
      )}
      <ExampleNotice of="maker" />
      <CallCentre />
    </Frame>
  )
}
