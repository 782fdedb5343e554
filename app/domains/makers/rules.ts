import type { FoundOffer, OfferOrder } from './schema'

type Comparison = (a: FoundOffer, b: FoundOffer) => number

const byPays: Comparison = (a, b) => compare(a.topUpTiyin, b.topUpTiyin)
const byPrice: Comparison = (a, b) => compare(a.priceTiyin, b.priceTiyin)
const byMaking: Comparison = (a, b) => a.makingDays - b.makingDays
// An unknown distance stands last.
const byDistance: Comparison = (a, b) => compare(a.distanceKm ?? Infinity, b.distanceKm ?? Infinity)
// A longer warranty and a better rating stand first; who was never rated stands last.
const byWarranty: Comparison = (a, b) => b.warrantyMonths - a.warrantyMonths
const byRating: Comparison = (a, b) => (b.rating.tenths ?? 0) - (a.rating.tenths ?? 0)
const byName: Comparison = (a, b) => compare(a.maker.slug, b.maker.slug)

const orders: Record<OfferOrder, Comparison[]> = {
  pays: [byPays, byDistance, byMaking, byPrice, byName],
  price: [byPrice, byDistance, byMaking, byName],
  distance: [byDistance, byPays, byPrice, byName],
  making: [byMaking, byPays, byDistance, byPrice, byName],
  warranty: [byWarranty, byPays, byDistance, byPrice, byName],
  rating: [byRating, byPays, byDistance, byPrice, byName],
}

/** A sorted copy; equal offers stand in the order of their makers, so the list never jumps. */
export function sortOffers(offers: readonly FoundOffer[], order: OfferOrder): FoundOffer[] {
  return [...offers].sort((a, b) => {
    for (const comparison of orders[order]) {
      const result = comparison(a, b)
      if (result !== 0) return result
    }
    return 0
  })
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
