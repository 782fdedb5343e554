import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProfile } from '~/domains/identity/index.server'
import { findOffers } from '~/domains/makers/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { getVoucher } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { countPages } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { compareHref, mostCompared } from './parts/compare/compared'
import { OfferCard } from './parts/offer-card'
import { comesHome, offerHref, offersPerPage, readOfferFilter } from './parts/offer-filter'
import { OfferFilters } from './parts/offer-filters'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, personId, url } = context
  const voucher = await getVoucher(context, args.params.id ?? '')
  if (!voucher) throw notFound()
  if (voucher.status !== 'issued' || voucher.suspendedAt) throw redirect(`/${locale}/vouchers/${voucher.id}`)
  const [profile, regions, nameOf, placeOf] = await Promise.all([
    perform(context, getProfile, personId),
    listRegions(),
    nameDevices(locale, context.now()),
    namePlaces(locale),
  ])
  const home = profile?.districtSoato ? regionOf(profile.districtSoato) : ''
  const filter = readOfferFilter(
    url.searchParams,
    home,
    regions.map(({ soato }) => soato),
  )
  const found = await findOffers({
    deviceCode: voucher.deviceCode,
    ceilingTiyin: voucher.ceilingTiyin,
    order: filter.order,
    on: dayOf(context.now()),
    ...(filter.from ? { fromRegion: filter.from } : {}),
  })
  const where = home || filter.from
  const fitting = found.filter(
    (offer) =>
      (!filter.near || offer.maker.regionSoato === filter.from) &&
      (!filter.visit || comesHome(offer, where) === 'yes') &&
      (!filter.free || offer.topUpTiyin === 0n) &&
      (!filter.stepFree || offer.access?.includes('stepFree')) &&
      (!filter.rated || (offer.rating.tenths ?? 0) >= 40),
  )
  const { page } = filter
  const pageCount = countPages(page, fitting.length, offersPerPage)
  return json({
    title: pageTitle(locale, 'vouchers.offers.title'),
    voucher: { id: voucher.id, number: voucher.number, ceilingTiyin: String(voucher.ceilingTiyin) },
    device: nameOf(voucher.deviceCode),
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    filter,
    page,
    pageCount,
    total: fitting.length,
    any: found.length > 0,
    offers: fitting.slice((page - 1) * offersPerPage, page * offersPerPage).map((offer) => ({
      id: offer.id,
      title: offer.title[locale],
      description: offer.description[locale],
      maker: nameInScript(offer.maker.name, locale),
      place: placeOf(offer.maker.soato),
      isNear: offer.maker.regionSoato === home,
      priceTiyin: String(offer.priceTiyin),
      topUpTiyin: String(offer.topUpTiyin),
      makingDays: offer.makingDays,
      warrantyMonths: offer.warrantyMonths,
      comesHome: comesHome(offer, where),
      distanceKm: offer.distanceKm,
      rating: offer.rating,
      access: offer.access,
    })),
  })
}

export default function Offers() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { voucher, device, regions, filter, offers, page, pageCount, total, any } =
    useLoaderData<typeof loader>()
  const base = here(`/vouchers/${voucher.id}/offers`)
  return (
    <Frame
      crumbs={[
        { label: t('vouchers.wallet.title'), href: here('/vouchers') },
        { label: device, href: here(`/vouchers/${voucher.id}`) },
        { label: t('vouchers.offers.title') },
      ]}
    >
      <Heading level={1} caption={device}>
        {t('vouchers.offers.title')}
      </Heading>
      <p className="max-w-2xl">{t('vouchers.offers.lead', { amount: money(voucher.ceilingTiyin) })}</p>
      {any && <OfferFilters action={base} regions={regions} filter={filter} />}
      {offers.length === 0 ? (
        <EmptyState
          title={t(any ? 'vouchers.offers.noneFit' : 'vouchers.offers.none')}
          text={t(any ? 'vouchers.offers.noneFitText' : 'vouchers.offers.noneText')}
          action={
            any ? (
              <a href={base}>{t('vouchers.offers.clear')}</a>
            ) : (
              <a href={here('/centres')}>{t('vouchers.offers.centre')}</a>
            )
          }
        />
      ) : (
        <>
          <PostForm
            id="compare"
            className="grid gap-4"
            method="get"
            action={here(`/vouchers/${voucher.id}/compare`)}
            hidden={{ from: filter.from }}
          >
            {offers.length > 1 && (
              <p className="max-w-2xl">
                {t('vouchers.compare.lead', { most: mostCompared })}{' '}
                <a
                  className="inline-flex min-h-11 items-center"
                  href={compareHref(here(`/vouchers/${voucher.id}/compare`), filter.from, offers)}
                >
                  {t('vouchers.compare.first', { count: Math.min(3, offers.length) })}
                </a>
              </p>
            )}
            <ul className="grid gap-4" aria-label={t('vouchers.offers.listLabel')}>
              {offers.map((offer) => (
                <OfferCard key={offer.id} offer={offer} href={`${base}/${offer.id}`} isCompared={total > 1} />
              ))}
            </ul>
            {total > 1 && (
              <div>
                <Button look="secondary">{t('vouchers.compare.button')}</Button>
              </div>
            )}
          </PostForm>
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(to) => offerHref(base, { ...filter, page: to })}
          />
        </>
      )}
    </Frame>
  )
}
