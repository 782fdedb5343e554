import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProfile } from '~/domains/identity/index.server'
import { findOffers } from '~/domains/makers/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { getVoucher } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { chooseCompared, mostCompared } from './parts/compare/compared'
import { OfferComparison } from './parts/compare/offer-comparison'
import { comesHome } from './parts/offer-filter'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, url } = context
  const voucher = await getVoucher(context, args.params.id ?? '')
  if (!voucher) throw notFound()
  if (voucher.status !== 'issued' || voucher.suspendedAt) throw redirect(`/${locale}/vouchers/${voucher.id}`)
  const [profile, regions, nameOf, placeOf] = await Promise.all([
    perform(context, getProfile, context.personId),
    listRegions(),
    nameDevices(locale, context.now()),
    namePlaces(locale),
  ])
  const home = profile?.districtSoato ? regionOf(profile.districtSoato) : ''
  const from = regions.find(({ soato }) => soato === url.searchParams.get('from'))?.soato
  const found = await findOffers({
    deviceCode: voucher.deviceCode,
    ceilingTiyin: voucher.ceilingTiyin,
    on: dayOf(context.now()),
    ...(from && { fromRegion: from }),
  })
  const { compared, isCut, areGone } = chooseCompared(found, url.searchParams.getAll('offer'))
  return json({
    title: pageTitle(locale, 'vouchers.compare.title'),
    ...{ device: nameOf(voucher.deviceCode), voucherId: voucher.id, isCut, areGone },
    from: regions.find(({ soato }) => soato === from)?.names[locale] ?? null,
    offers: compared.map((offer) => ({
      ...{ id: offer.id, title: offer.title[locale], makerSlug: offer.maker.slug },
      ...{ makingDays: offer.makingDays, warrantyMonths: offer.warrantyMonths },
      comesHome: comesHome(offer, home || from || ''),
      ...{ distanceKm: offer.distanceKm, rating: offer.rating, access: offer.access },
      maker: nameInScript(offer.maker.name, locale),
      place: placeOf(offer.maker.soato),
      priceTiyin: String(offer.priceTiyin),
      topUpTiyin: String(offer.topUpTiyin),
    })),
  })
}

/** Offers side by side, two to four of them; on a phone one fact after the other. */
export default function Compare() {
  const t = useT()
  const here = useHere()
  const { device, voucherId, offers, isCut, areGone, from } = useLoaderData<typeof loader>()
  const list = here(`/vouchers/${voucherId}/offers`)
  return (
    <Frame
      width="wide"
      crumbs={[
        { label: t('vouchers.wallet.title'), href: here('/vouchers') },
        { label: device, href: here(`/vouchers/${voucherId}`) },
        { label: t('vouchers.offers.title'), href: list },
        { label: t('vouchers.compare.title') },
      ]}
    >
      <Heading level={1} caption={device}>
        {t('vouchers.compare.title')}
      </Heading>
      {isCut && <Notice tone="warning">{t('vouchers.compare.cut', { most: mostCompared })}</Notice>}
      {areGone && <Notice tone="warning">{t('vouchers.compare.gone')}</Notice>}
      {offers.length < 2 ? (
        <EmptyState
          title={t('vouchers.compare.tooFew')}
          text={t('vouchers.compare.tooFewText', { most: mostCompared })}
          action={<a href={list}>{t('vouchers.check.back')}</a>}
        />
      ) : (
        <>
          {from && <p>{t('vouchers.compare.from', { region: from })}</p>}
          <OfferComparison offers={offers} hrefOf={(id) => `${list}/${id}`} />
          <p className="flex flex-wrap items-center gap-3">
            <a className="inline-flex min-h-11 items-center" href={list}>
              {t('vouchers.check.back')}
            </a>
            <PrintButton />
          </p>
        </>
      )}
    </Frame>
  )
}
