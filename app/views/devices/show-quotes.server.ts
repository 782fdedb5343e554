import type { Context } from '~/domains/identity/context'
import { findQuotedOffers } from '~/domains/makers/index.server'
import { regionOf } from '~/domains/reference/schema'
import { getOwnQuotes } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { namePlaces } from '../names/name-places.server'
import { showOffer } from './show-offer'

type OwnRequest = Awaited<ReturnType<typeof getOwnQuotes>>[number]

/** A request fit for JSON. */
export type ShownQuoteRequest = ReturnType<typeof describeRequest>
export type ShownQuote = ReturnType<typeof describeQuote>

/** What somebody asked workshops for with a voucher: the open request with its answers side by side, and earlier ones. */
export async function showQuotes(
  reader: Context & { now: () => Date },
  voucher: { id: string; deviceCode: string; ceilingTiyin: bigint },
  locale: Locale,
) {
  const [requests, placeOf] = await Promise.all([getOwnQuotes(reader, voucher.id), namePlaces(locale)])
  const show = (request: OwnRequest) => describeRequest(request, placeOf(request.districtSoato))
  const current = requests.find(({ status }) => status === 'open')
  const earlier = requests.filter((request) => request !== current).map(show)
  if (!current) return { current: null, earlier }
  const region = regionOf(current.districtSoato)
  const standing = current.quotes.filter((quote) => quote.standing === 'stands')
  const found = await findQuotedOffers({
    ...{ deviceCode: voucher.deviceCode, ceilingTiyin: voucher.ceilingTiyin, fromRegion: region },
    ...{ on: dayOf(reader.now()), offerIds: standing.flatMap(({ offerId }) => offerId ?? []) },
  })
  const offers = found
    .sort(
      (one, other) => Number(one.topUpTiyin - other.topUpTiyin) || Number(one.priceTiyin - other.priceTiyin),
    )
    .map((offer) => {
      const quote = standing.find(({ offerId }) => offerId === offer.id)
      return {
        ...{ ...showOffer(offer, { locale, placeOf, region }), makerSlug: offer.maker.slug },
        quoteId: quote?.id ?? null,
        note: quote?.note ?? null,
        validUntil: quote?.validUntil ? isoDay(quote.validUntil) : null,
      }
    })
  const others = current.quotes
    .filter(({ offerId, standing }) => standing !== 'stands' || !found.some(({ id }) => id === offerId))
    // What may still come stands first.
    .sort((one, other) => Number(other.standing === 'waits') - Number(one.standing === 'waits'))
    .map((quote) => describeQuote(quote, locale))
  return { current: { ...show(current), offers, others }, earlier }
}

function describeRequest(
  { askedAt, answerBy, quotes, districtSoato: _district, ...request }: OwnRequest,
  place: string,
) {
  return {
    ...{ ...request, place, askedAt: askedAt.toISOString(), answerBy: isoDay(answerBy) },
    asked: quotes.length,
  }
}

/** One whose workshop takes no vouchers any more is over too. */
function describeQuote(
  { id, makerName, standing, reasonCode, note }: OwnRequest['quotes'][number],
  locale: Locale,
) {
  const shown = standing === 'stands' ? ('over' as const) : standing
  return { id, maker: nameInScript(makerName, locale), standing: shown, reasonCode, note }
}
