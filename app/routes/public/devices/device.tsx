import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOffers } from '~/domains/makers/index.server'
import { getDeviceKind, getParameter, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { DevicePicture } from '~/ui/devices/device-picture'
import { LearnToUse } from '~/ui/training/learn-to-use'
import { namePlaces } from '~/views/names/name-places.server'
import { CeilingCard } from '../parts/devices/ceiling-card'
import { DeviceFacts } from '../parts/devices/device-facts'
import { FromRegion } from '../parts/devices/from-region'
import { OfferList } from '../parts/devices/offer-list'
import { toOfferRow } from '../parts/devices/offer-row'
import { ExampleNotice } from '../parts/example-mark'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const today = dayOf(now())
  const [kind, regions, placeOf] = await Promise.all([
    getDeviceKind(args.params.code ?? '', locale, today),
    listRegions(),
    namePlaces(locale),
  ])
  if (!kind) throw notFound()
  const from = regions.find(({ soato }) => soato === url.searchParams.get('from'))?.soato
  const ceiling = await getParameter(`voucher-ceiling.${kind.code}`, today)
  const offers = await findOffers({
    deviceCode: kind.code,
    ceilingTiyin: kind.ceilingTiyin ?? 0n,
    order: 'price',
    on: today,
    ...(from ? { fromRegion: from } : {}),
  })
  const { names, ceilingTiyin, ...device } = kind
  const name = names[locale]
  return json({
    title: titleOf(locale, name),
    description: getT(locale)(kind.isRepair ? 'public.repair.description' : 'public.device.description', {
      name,
    }),
    today: isoDay(today),
    device: {
      ...device,
      name,
      ceilingTiyin: ceilingTiyin?.toString() ?? null,
      isCeilingExample: ceiling?.isExample ?? false,
    },
    offers: offers.map((offer) => toOfferRow(offer, kind, locale, placeOf(offer.maker.soato), placeOf)),
    from: from ?? '',
    regions: regions.map((region) => ({ value: region.soato, label: region.names[locale] })),
  })
}

export default function Device() {
  const t = useT()
  const here = useHere()
  const { device, offers, regions, from, today } = useLoaderData<typeof loader>()
  const { text, isRepair } = device
  return (
    <Frame crumbs={[{ label: t('public.devices.title'), href: here('/devices') }, { label: device.name }]}>
      <Heading
        level={1}
        caption={isRepair ? t('public.devices.repairs') : t(keyOf('public.devices.class', device.isoClass))}
      >
        {device.name}
      </Heading>
      <div className="flex flex-wrap items-center gap-6">
        <DevicePicture code={device.code} />
        {text && <p className="hero-lead max-w-2xl">{text.summary}</p>}
      </div>
      <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_22rem] md:gap-12">
        <div className="grid content-start gap-6">
          <CeilingCard device={device} isExample={device.isCeilingExample} on={today} />
          {text && (
            <Prose>
              <h2>{t(isRepair ? 'public.repair.whoFor' : 'public.device.whoFor')}</h2>
              <p>{text.whoFor}</p>
              <h2>{t(isRepair ? 'public.repair.howDone' : 'public.device.howMeasured')}</h2>
              <p>{text.howMeasured}</p>
              <h2>{t(isRepair ? 'public.repair.after' : 'public.device.care')}</h2>
              <p>{text.care}</p>
            </Prose>
          )}
        </div>
        <div className="@container/page grid content-start gap-6">
          <DeviceFacts device={device} />
          <ExampleNotice of="device" />
        </div>
      </div>
      {!isRepair && <LearnToUse href={here(`/rehabilitation?device=${device.code}`)} />}
      <section className="grid gap-4 pt-4" id="offers">
        <Heading level={2}>{t(isRepair ? 'public.repair.offers' : 'public.device.offers')}</Heading>
        {offers.length === 0 ? (
          <EmptyState
            level={3}
            title={t('public.device.noOffers')}
            text={t(isRepair ? 'public.repair.noOffersText' : 'public.device.noOffersText')}
            action={<a href={here('/centres')}>{t('public.call.centres')}</a>}
          />
        ) : (
          <>
            <p className="max-w-2xl">{t('public.device.offersLead')}</p>
            <p>
              <a className="inline-flex min-h-11 items-center" href={here(`/devices/${device.code}/prices`)}>
                {t(isRepair ? 'public.repair.prices' : 'makers.prices.link')}
              </a>
            </p>
            <FromRegion regions={regions} from={from} />
            <OfferList offers={offers} showMaker />
            <ExampleNotice of="maker" />
          </>
        )}
      </section>
    </Frame>
  )
}
