import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOffers } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { countPages } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { comesHome } from '~/views/devices/comes-home'
import { showOffer } from '~/views/devices/show-offer'
import { compareHref, mostCompared } from './parts/compare/compared'
import { readChoice } from './parts/compare/read-choice.server'
import { useFirstCrumb } from './parts/helped/use-first-crumb'
import { OfferCard } from './parts/offer-card'
import { offerHref, offersPerPage, readOfferFilter } from './parts/offer-filter'
import { OfferFilters } from './parts/offer-filters'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, url } = context
  const { voucher, assisted, device, regions, home, placeOf } = await readChoice(context, args.params.id)
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
  const shown = { locale, placeOf, region: where }
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
    device,
    assisted,
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    filter,
    page,
    pageCount,
    total: fitting.length,
    any: found.length > 0,
    offers: fitting.slice((page - 1) * offersPerPage, page * offersPerPage).map((offer) => ({
      ...showOffer(offer, shown),
      description: offer.description[locale],
      isNear: offer.maker.regionSoato === home,
    })),
  })
}

export default function Offers() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { voucher, assisted, device, regions, filter, offers, page, pageCount, total, any } =
    useLoaderData<typeof loader>()
  const base = here(`/vouchers/${voucher.id}/offers`)
  return (
    <Frame
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: device, href: here(`/vouchers/${voucher.id}`) },
        { label: t('vouchers.offers.title') },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
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
      <section className="card">
        <Heading level={2} size="m">
          {t('quotes.link.title')}
        </Heading>
        <p>{t('quotes.link.text')}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/${voucher.id}/quotes`)}>
            {t('quotes.link.open')}
          </a>
        </p>
      </section>
    </Frame>
  )
}
