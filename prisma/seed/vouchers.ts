import { type Context, systemContext } from '~/domains/identity/context'
import { expireVoucherIn, listDueVouchers } from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { makerId } from './makers-content'
import { demonstrationPeople } from './people'
import { personSeedId } from './persons'
import { type SeededRandom, seededRandom } from './seeded-random'
import { pickOffer, readOffers, type SeedOffer } from './vouchers-offers'
import { type OrderTarget, seedDeviceOrder } from './vouchers-order'

/** What becomes of a voucher: an order in this state, or none. The turn of each maker goes through all of them. */
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
const firstMakers = ['yengil-qadam', 'registon-orto'].map(makerId)

/**
 * Device orders on top of the vouchers that were issued, in every state, by the portal's own steps under a clock in
 * the past. About one voucher in three stays free. The due ones are ended. Nobody is notified.
 */
export async function seedDeviceOrders({ now }: { now: Date }): Promise<void> {
  const portal = systemContext(() => now, 'seed')
  await endDueVouchers(portal, now)
  const vouchers = await transaction(portal, (tx) =>
    tx.voucher.findMany({
      where: { status: 'issued' },
      orderBy: [{ issuedAt: 'asc' }, { number: 'asc' }],
      select: { id: true, personId: true, deviceCode: true, ceilingTiyin: true, issuedAt: true },
    }),
  )
  const offers = await readOffers(now)
  const random = seededRandom(20_261_122)
  const wishes = wishesOfPeople()
  const turns = new Map<string, number>()
  for (const [index, voucher] of vouchers.entries()) {
    const wish = wishes.get(voucher.personId)?.shift() ?? (index % 3 === 2 ? 'none' : null)
    if (wish === 'none') continue
    const offer = pickOffer(offers, voucher, firstMakers, random)
    if (!offer) continue
    const target = wish ?? nextTarget(turns, offer)
    await seedDeviceOrder({
      voucher,
      offer,
      target,
      ...chooseDays(voucher.issuedAt, target, now, random),
      now,
    })
  }
}

async function endDueVouchers(portal: Context, now: Date): Promise<void> {
  for (const id of await listDueVouchers(now, 500)) {
    const voucher = await transaction(portal, (tx) =>
      tx.voucher.findUniqueOrThrow({ where: { id }, select: { validUntil: true } }),
    )
    const at = new Date(addDays(voucher.validUntil, 1).getTime() + 5 * 60_000)
    const then: Context = systemContext(() => (at < now ? at : now), 'seed')
    await transaction(then, (tx) => expireVoucherIn(tx, then, id))
  }
}

function wishesOfPeople(): Map<string, (OrderTarget | 'none')[]> {
  const people = new Map(demonstrationPeople().map((person) => [person.key, personSeedId(person.pinfl)]))
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

/** A day some time after the issue, and the pause between two steps, so that the last step is not in the future. */
function chooseDays(
  issuedAt: Date,
  target: OrderTarget,
  now: Date,
  random: SeededRandom,
): { placedAt: Date; pauseMs: number } {
  const sinceIssueMs = Math.max(0, now.getTime() - issuedAt.getTime())
  const open = openFor[target]
  const agoMs = open
    ? Math.min((open[0] + random.next() * (open[1] - open[0])) * dayMs, sinceIssueMs * 0.9)
    : sinceIssueMs * (0.9 - random.next() * 0.4)
  return { placedAt: new Date(now.getTime() - agoMs), pauseMs: Math.min(4 * dayMs, agoMs / 6) }
}

const dayMs = 86_400_000
