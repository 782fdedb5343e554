import { describe, expect, it } from 'vitest'
import { forEveryReader } from '~/i18n/locales'
import { splitPrice } from '~/lib/split-price'
import { sortOffers } from './rules'
import type { FoundOffer } from './schema'

const text = forEveryReader({ 'uz-Latn': 'a', 'uz-Cyrl': 'а', ru: 'а', en: 'a' })

function offer(slug: string, priceTiyin: bigint, distanceKm: number | null, makingDays: number): FoundOffer {
  return {
    id: slug,
    deviceCode: 'cane',
    title: text,
    description: text,
    priceTiyin,
    ...splitPrice(priceTiyin, 100n),
    makingDays,
    warrantyMonths: 6,
    ...{ homeVisit: false, byPost: false },
    hasEnglish: true,
    regions: [],
    photos: [],
    distanceKm,
    rating: { tenths: null, count: 0 },
    access: null,
    maker: { id: slug, slug, name: slug, soato: '1726262', regionSoato: '1726', regions: [], address: text },
  }
}

describe('sortOffers', () => {
  const near = offer('near', 150n, 10, 9)
  const far = offer('far', 90n, 300, 2)
  const free = offer('free', 95n, 20, 5)
  const unknown = offer('unknown', 80n, null, 1)
  const all = [near, far, free, unknown]
  const slugs = (offers: FoundOffer[]) => offers.map((one) => one.maker.slug)

  it.each([
    ['pays', ['free', 'far', 'unknown', 'near']],
    ['price', ['unknown', 'far', 'free', 'near']],
    ['distance', ['near', 'free', 'far', 'unknown']],
    ['making', ['unknown', 'far', 'free', 'near']],
  ] as const)('by %s', (order, expected) => {
    expect(slugs(sortOffers(all, order))).toEqual(expected)
    expect(slugs(sortOffers([...all].reverse(), order))).toEqual(expected)
  })
})
