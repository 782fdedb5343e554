import { listCategories } from '~/domains/market/index.server'
import type { ListProductsInput } from '~/domains/market/schema'
import { getTerritory } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import type { MarketQuery } from './market-links'

const filters = ['category', 'region', 'availability', 'sort', 'min', 'max'] as const

/** Filters of an address that say nothing: the list is shown without them, and which they are is said. */
export type WrongFilter = (typeof filters)[number] | 'priceTurned'

/** What of the query was not understood, and the request without it. */
export async function findWrongFilters<Input extends ListProductsInput>(
  query: MarketQuery,
  input: Input,
  locale: Locale,
): Promise<{ wrong: WrongFilter[]; input: Input }> {
  const { category, region, availability, sort, minTiyin: min, maxTiyin: max } = input
  const isKnown = {
    category: category !== undefined && (await listCategories(locale)).some(({ code }) => code === category),
    region: region !== undefined && (await getTerritory(region)) !== null,
    availability: availability !== undefined,
    sort: sort !== undefined,
    min: min !== undefined,
    max: max !== undefined,
  }
  const wrong: WrongFilter[] = filters.filter((name) => query[name] !== undefined && !isKnown[name])
  if (min !== undefined && max !== undefined && min > max) wrong.push('priceTurned')
  const kept = {
    ...input,
    category: isKnown.category ? category : undefined,
    region: isKnown.region ? region : undefined,
  }
  return { wrong, input: kept }
}
