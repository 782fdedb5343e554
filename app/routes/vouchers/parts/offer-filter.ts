import type { OfferOrder } from '~/domains/makers/schema'
import { readPage } from '~/http/page/paging'

export interface OfferFilter {
  order: OfferOrder
  /** SOATO of the region distances are counted from; empty = none. */
  from: string
  /** Only makers of that region. */
  near: boolean
  /** Only makers who come home. */
  visit: boolean
  /** Only offers the voucher covers whole. */
  free: boolean
  /** Only workshops that can be entered without a step. */
  stepFree: boolean
  /** Only offers that people rated with four stars or more. */
  rated: boolean
  page: number
}

export const offersPerPage = 10

/** What is ticked to see fewer offers. */
export const offerChoices = ['near', 'free', 'visit', 'stepFree', 'rated'] as const

const orders: readonly OfferOrder[] = ['pays', 'price', 'making', 'distance', 'warranty', 'rating']

/** Reads the address; what is not known there falls back, so that an old link still shows a list. */
export function readOfferFilter(
  query: URLSearchParams,
  homeRegion: string,
  regions: readonly string[],
): OfferFilter {
  const asked = query.get('from')
  const from = asked === null ? homeRegion : asked
  return {
    order: orders.find((order) => order === query.get('order')) ?? 'pays',
    from: regions.includes(from) ? from : '',
    near: query.get('near') === 'yes',
    visit: query.get('visit') === 'yes',
    free: query.get('free') === 'yes',
    stepFree: query.get('stepFree') === 'yes',
    rated: query.get('rated') === 'yes',
    page: readPage(query),
  }
}

export function offerHref(base: string, filter: OfferFilter): string {
  const query = new URLSearchParams({ order: filter.order, from: filter.from })
  for (const name of offerChoices) if (filter[name]) query.set(name, 'yes')
  if (filter.page > 1) query.set('page', String(filter.page))
  return `${base}?${query}`
}
