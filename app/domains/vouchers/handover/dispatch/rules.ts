import { regionOf } from '~/domains/reference/schema'
import { comesTo } from '~/lib/figures/comes-to'

/** How a device reaches its person: she fetches it, its maker brings it, or it is sent. */
export const deliveryWays = ['pickup', 'visit', 'post'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

/** Who carries what is sent; each has its words in `delivery.carrier`. */
export const carriers = ['uzpost', 'emu', 'bts', 'fargo', 'other'] as const
export type Carrier = (typeof carriers)[number]

/** Why it came back; each has its words in `vouchers.reason`. */
export const comeBackReasons = ['notFetched', 'nobodyThere', 'wrongAddress', 'notTaken', 'lost'] as const
export type ComeBackReason = (typeof comeBackReasons)[number]

/** What can be said of each way. */
export const comeBackReasonsOf: Record<DeliveryWay, readonly ComeBackReason[]> = {
  pickup: ['notFetched', 'notTaken'],
  visit: ['nobodyThere', 'wrongAddress', 'notTaken'],
  post: ['notFetched', 'wrongAddress', 'notTaken', 'lost'],
}

/** Days from today until which a device waits, is brought, or comes by post. Example values. */
export const dueDays: Record<DeliveryWay, { least: number; usual: number; most: number }> = {
  pickup: { least: 3, usual: 14, most: 60 },
  visit: { least: 0, usual: 3, most: 30 },
  post: { least: 1, usual: 7, most: 45 },
}

/** Working days in which the person says what comes next of what came back; then the order is released. An example value. */
export const answerDays = 10

/** True for a day that may be promised of this way. Midnight UTC. */
export function isDueDay(way: DeliveryWay, dueOn: Date, today: Date): boolean {
  const { least, most } = dueDays[way]
  const days = Math.round((dueOn.getTime() - today.getTime()) / 86_400_000)
  return days >= least && days <= most
}

/** A way as the order keeps it. */
export const wayOf = (delivery: string): DeliveryWay =>
  deliveryWays.find((way) => way === delivery) ?? 'pickup'

/** The ways in which an offer reaches its person, besides her fetching it. */
export interface OfferedWays {
  homeVisit: boolean
  byPost: boolean
  /** Where its maker comes home (SOATO of regions), by the offer and by herself; empty for all. */
  regions: string[]
  makerRegions: string[]
}

export function waysOf({ homeVisit, byPost }: Pick<OfferedWays, 'homeVisit' | 'byPost'>): DeliveryWay[] {
  const has: Record<DeliveryWay, boolean> = { pickup: true, visit: homeVisit, post: byPost }
  return deliveryWays.filter((way) => has[way])
}

export type WayError =
  | 'vouchers.error.noHomeVisit'
  | 'vouchers.error.regionNotServed'
  | 'delivery.error.notByPost'

/** Why it does not reach her in this way, or there; null where it does. What is sent goes everywhere. */
export function faultOfWay(
  { homeVisit, byPost, regions, makerRegions }: OfferedWays,
  to: { delivery: 'pickup' } | { delivery: 'visit' | 'post'; visitDistrict: string },
): WayError | null {
  if (to.delivery === 'pickup') return null
  if (to.delivery === 'post') return byPost ? null : 'delivery.error.notByPost'
  if (!homeVisit) return 'vouchers.error.noHomeVisit'
  const isServed = comesTo(regionOf(to.visitDistrict), regions, makerRegions)
  return isServed ? null : 'vouchers.error.regionNotServed'
}
