import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getCentre,
  getSuccessor,
  listCentres,
  listDistricts,
  listRegions,
} from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { toCentreRow } from './parts/centres/centre-row'
import { ExampleNotice } from './parts/example-mark'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const centre = await getCentre(args.params.code ?? '')
  if (!centre) throw notFound()
  const { regionSoato } = centre.territory
  const [regions, inRegion, districts] = await Promise.all([
    listRegions(),
    listCentres(regionSoato),
    listDistricts(regionSoato),
  ])
  const successor = await getSuccessor(centre)
  const heir = centre.closesTo ? await getCentre(centre.closesTo) : null
  const row = toCentreRow(centre, regions, locale)
  const place = { place: row.name }
  return json({
    title: pageTitle(locale, 'public.centre.title', place),
    description: getT(locale)('public.centre.description', place),
    centre: row,
    serves: districts
      .filter(({ centreCode }) => centreCode === centre.code)
      .map(({ names }) => names[locale]),
    closed: centre.closedOn && {
      on: isoDay(centre.closedOn),
      to: successor && { code: successor.code, name: successor.names[locale] },
    },
    closes: centre.closesOn && {
      on: isoDay(centre.closesOn),
      to: heir && { code: heir.code, name: heir.names[locale] },
    },
    regionSoato,
    others: inRegion
      .filter(({ code }) => code !== centre.code)
      .map(({ code, names }) => ({ code, name: names[locale] })),
  })
}

const errands = ['apply', 'follow', 'voucher'] as const

export default function Centre() {
  const t = useT()
  const here = useHere()
  const { dateLong, phone } = useFormat()
  const { centre, serves, closed, closes, regionSoato, others } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('public.centres.title'), href: here('/centres') },
        { label: centre.region, href: here(`/centres?region=${regionSoato}`) },
        { label: centre.name },
      ]}
    >
      <Heading level={1} caption={t('public.centre.caption')}>
        {centre.name}
      </Heading>
      {closed && (
        <Notice tone="warning">
          {t('public.centre.closed', { date: dateLong(closed.on) })}{' '}
          {closed.to && <a href={here(`/centres/${closed.to.code}`)}>{closed.to.name}</a>}
        </Notice>
      )}
      {closes && (
        <Notice tone="warning">
          {t('public.centre.closes', { date: dateLong(closes.on) })}{' '}
          {closes.to && <a href={here(`/centres/${closes.to.code}`)}>{closes.to.name}</a>}
        </Notice>
      )}
      <SummaryList
        rows={[
          ...(serves.length > 0
            ? [{ key: 'serves', label: t('public.centre.serves'), value: serves.join(', ') }]
            : []),
          {
            key: 'address',
            label: t('public.centres.address'),
            value: `${centre.region}, ${centre.place}, ${centre.address}`,
          },
          {
            key: 'phone',
            label: t('public.centres.phone'),
            value: <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>,
          },
          {
            key: 'hours',
            label: t('public.centres.hours'),
            value: t('public.centres.hoursValue', { from: centre.opensAt, to: centre.closesAt }),
          },
          ...accessRow('ramp', centre.hasRamp),
          ...accessRow('interpreter', centre.hasInterpreter),
        ]}
      />
      {!closed && (
        <ButtonGroup>
          <ButtonLink href={`tel:+${centre.phone}`} icon="phone">
            {t('public.centre.call')}
          </ButtonLink>
          <ButtonLink look="secondary" icon="calendar" href={here(`/appointments/new?centre=${centre.code}`)}>
            {t('appointments.book.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={here('/services')}>
            {t('public.home.journeys.services.action')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {centre.isExample && <ExampleNotice of="centre" />}
      <Prose>
        <h2>{t('public.centre.do.title')}</h2>
        <ul>
          {errands.map((errand) => (
            <li key={errand}>{t(`public.centre.do.${errand}`)}</li>
          ))}
        </ul>
      </Prose>
      {others.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2}>{t('public.centre.others')}</Heading>
          <ul className="columns-1 gap-8 sm:columns-2 lg:columns-3">
            {others.map(({ code, name }) => (
              <li key={code}>
                <a className="inline-flex min-h-11 items-center" href={here(`/centres/${code}`)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )

  /** What somebody has said of how one gets in; no row where nobody has. */
  function accessRow(key: 'ramp' | 'interpreter', has: boolean | null) {
    if (has === null) return []
    return [{ key, label: t(`public.centre.${key}`), value: t(`public.centre.${key}${has ? 'Yes' : 'No'}`) }]
  }
}
