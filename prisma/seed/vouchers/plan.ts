import { intoHours } from '../into-hours'
import { makerId } from '../makers/content'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { fittingOffers, pickOffer, type SeedOffer } from './offers'

export type OrderTarget =
  | 'placed'
  | 'accepted'
  | 'in_making'
  | 'ready'
  | 'handed_over'
  | 'cancelled'
  | 'declined'

/** A voucher that can be spent. */
export interface SeedVoucher {
  id: string
  applicationId: string
  personId: string
  deviceCode: string
  ceilingTiyin: bigint
  issuedAt: Date
  /** Its order stands already; it keeps its turn, so that the others keep theirs. */
  isSpent?: boolean
}

export interface PlannedOrder {
  voucher: SeedVoucher
  offer: SeedOffer
  target: OrderTarget
  /** When it is placed, and each further step to its target. */
  steps: Date[]
}

/** What becomes of a voucher: an order in this state. The turn of each maker goes through all of them. */
const targets: readonly OrderTarget[] = [
  'placed',
  'handed_over',
  'ready',
  'accepted',
  'in_making',
  'handed_over',
  'cancelled',
  'declined',
  'handed_over',
]

/** What a tester finds at once; the first voucher of each, in the order of their issue. */
const forPeople: Record<string, readonly (OrderTarget | 'none')[]> = {
  'citizen-leg': ['none', 'in_making'],
  'citizen-hearing': ['ready'],
  'citizen-pension': ['placed', 'none'],
  'citizen-parent': ['none'],
}

/** The makers whose staff are among the demonstration people get orders first. */
export const firstMakers = ['yengil-qadam', 'registon-orto'].map(makerId)

/** Orders on about two vouchers in three, always the same for the same vouchers, every step before the given day. */
export function planOrders(
  day: SeedDay,
  vouchers: readonly SeedVoucher[],
  offers: ReadonlyMap<string, SeedOffer[]>,
): PlannedOrder[] {
  const repairs = vouchers.filter(isRepair)
  const devices = vouchers.filter((voucher) => !isRepair(voucher))
  const orders = planInTurn(day, devices, offers, {
    ...{ random: seededRandom(20_261_122), wishes: wishesOfPeople(day) },
  })
  const repaired = planInTurn(day, repairs, offers, { random: seededRandom(20_261_209), wishes: new Map() })
  return [...withDearOne(orders, offers), ...repaired]
}

/** Planned by themselves: how many there are changes nothing of the devices. */
const isRepair = ({ deviceCode }: SeedVoucher): boolean => deviceCode.startsWith('repair-')

function planInTurn(
  day: SeedDay,
  vouchers: readonly SeedVoucher[],
  offers: ReadonlyMap<string, SeedOffer[]>,
  { random, wishes }: { random: SeededRandom; wishes: Map<string, (OrderTarget | 'none')[]> },
): PlannedOrder[] {
  const turns = new Map<string, number>()
  const inOrder = vouchers.toSorted(
    (one, other) =>
      one.issuedAt.getTime() - other.issuedAt.getTime() || (one.applicationId < other.applicationId ? -1 : 1),
  )
  return inOrder.flatMap((voucher, index) => {
    const wish = wishes.get(voucher.personId)?.shift() ?? (index % 3 === 2 ? 'none' : null)
    if (wish === 'none') return []
    const offer = pickOffer(offers, voucher, firstMakers, random)
    if (!offer) return []
    const isFresh = day.now.getTime() - voucher.issuedAt.getTime() < freshDays * dayMs
    const target = wish ?? (isFresh ? 'placed' : nextTarget(turns, offer))
    const steps = planSteps(voucher.issuedAt, target, day, random)
    return voucher.isSpent ? [] : { voucher, offer, target, steps }
  })
}

/** Of so many orders of a kind one costs so many percent more than the middle price: what finance finds unusual. */
const dear = { of: 5, percent: 25n }

/** One device is bought much dearer than others of its kind, whatever the day gave. */
function withDearOne(
  orders: readonly PlannedOrder[],
  offers: ReadonlyMap<string, SeedOffer[]>,
): PlannedOrder[] {
  const paid = orders.filter(({ target }) => target !== 'cancelled' && target !== 'declined')
  for (const order of paid.filter(({ target }) => target === 'handed_over')) {
    const same = paid.filter((each) => each !== order && each.voucher.deviceCode === order.voucher.deviceCode)
    if (same.length + 1 < dear.of) continue
    const offer = fittingOffers(offers, order.voucher).find(({ priceTiyin }) => {
      const prices = [...same.map((each) => each.offer.priceTiyin), priceTiyin]
      const usual = prices.sort((a, b) => (a < b ? -1 : 1))[Math.ceil((prices.length - 1) / 2)] ?? 0n
      return 100n * priceTiyin >= (100n + dear.percent) * usual
    })
    if (offer) return orders.map((each) => (each === order ? { ...order, offer } : each))
  }
  return [...orders]
}

function wishesOfPeople(day: SeedDay): Map<string, (OrderTarget | 'none')[]> {
  const people = new Map(demonstrationPeople(day).map((person) => [person.key, personSeedId(person.pinfl)]))
  return new Map(Object.entries(forPeople).map(([key, list]) => [people.get(key) ?? '', [...list]]))
}

function nextTarget(turns: Map<string, number>, offer: SeedOffer): OrderTarget {
  const turn = turns.get(offer.makerId) ?? 0
  turns.set(offer.makerId, turn + 1)
  return targets[turn % targets.length] ?? 'placed'
}

/** Days ago that an order was placed which is still under way: nobody leaves one lying for months. */
const openFor: Partial<Record<OrderTarget, readonly [number, number]>> = {
  placed: [0.2, 3],
  accepted: [2, 7],
  in_making: [5, 14],
  ready: [12, 24],
}

const dayMs = 86_400_000
/** Nothing but an order is made of a voucher that was issued so few days ago. */
const freshDays = 6
/** More than any order needs. */
const mostSteps = 5
const leastPauseMs = 20 * 60_000

/** Instants some time after the issue, each later than the one before it, when people work. */
function planSteps(issuedAt: Date, target: OrderTarget, day: SeedDay, random: SeededRandom): Date[] {
  const sinceIssueMs = day.now.getTime() - issuedAt.getTime()
  const open = openFor[target]
  const agoMs = open
    ? Math.min((open[0] + random.next() * (open[1] - open[0])) * dayMs, sinceIssueMs * 0.9)
    : sinceIssueMs * (0.9 - random.next() * 0.4)
  const pauseMs = Math.min(4 * dayMs, agoMs / (mostSteps + 1))
  let before = issuedAt.getTime()
  return Array.from({ length: mostSteps }, (_, index) => {
    const about = new Date(day.now.getTime() - agoMs + index * pauseMs)
    before = Math.max(intoHours(about, 10, 17).getTime(), before + leastPauseMs)
    return new Date(before)
  })
}
