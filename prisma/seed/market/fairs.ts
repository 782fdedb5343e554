import { type Context, systemContext } from '~/domains/identity/context'
import {
  createFair,
  decideStand,
  publishFair,
  recordFairSale,
  submitStand,
} from '~/domains/market/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { noStandReason, type SeedFair, seedFairs } from '../content/market/fairs'
import { demonstrationPeople } from '../people/people'
import { personSeedId, sellerPersons } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { sellerSeedId } from './market'
import { seedSellers } from './sellers'
import { fourLanguages } from './texts'

/** Both artisans of the demonstration stand at the fair that goes on. */
const ours = ['alisher-sopol', 'gulchehra-atlas']
/** As many as the first real fair had. */
const soldBefore = 900

/** Fairs of crafts with their stands, by the portal's own steps, and what was sold there. A second run does nothing. */
export async function seedFairsOfCrafts(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  if ((await transaction(portal, (tx) => tx.fair.count())) > 0) return
  const desk = demonstrationPeople(day).find(({ key }) => key === 'approver')
  if (!desk) throw new Error('no approver among the demonstration people')
  const persons = sellerPersons(day)
  const at = (days: number) => ({ ...portal, isPast: true, now: () => addDays(day.now, days) })
  const asDesk = (days: number): Context => ({
    ...{ ...at(days), role: 'approver', personId: personSeedId(desk.pinfl) },
  })
  const asSeller = (slug: string, days: number): Context => ({
    ...{
      ...at(days),
      role: 'artisan',
      organisationId: sellerSeedId(slug),
      personId: persons.get(slug) ?? null,
    },
  })
  const others = seedSellers()
    .map(({ slug }) => slug)
    .filter((slug) => !ours.includes(slug))
  for (const fair of seedFairs) {
    const since = Math.min(fair.from, 0)
    const fairId = await announce(fair, day, asDesk(since - 30))
    if (fair.key === 'prepared') continue
    must(fair.key, await perform(asDesk(since - 29), publishFair, { fairId }))
    const isComing = fair.key === 'coming'
    const asking = [...ours, ...others.slice(0, isComing ? 4 : fair.standCount - 8)]
    const given = isComing ? ours.slice(0, 1) : asking
    for (const slug of asking) must(slug, await perform(asSeller(slug, since - 20), submitStand, { fairId }))
    for (const [index, slug] of given.entries())
      await decide(fairId, slug, asDesk(since - 10), { decision: 'give', number: index + 1 })
    const [refused] = others
    if (isComing && refused)
      await decide(fairId, refused, asDesk(since - 10), { decision: 'refuse', reason: noStandReason })
    if (isComing) continue
    await sell(fair, { fairId, slugs: given.filter((slug) => !ours.includes(slug)), day, persons })
    if (fair.key === 'now') for (const slug of ours) await sellToday(asSeller(slug, 0), fairId)
  }
}

async function announce(
  { key, name, about, ...fair }: SeedFair,
  day: SeedDay,
  desk: Context,
): Promise<string> {
  const today = dayOf(day.now)
  const created = must(
    key,
    await perform(desk, createFair, {
      ...{ names: fourLanguages(name), about: fourLanguages(about), place: fair.place, soato: fair.soato },
      ...{
        fromOn: addDays(today, fair.from),
        untilOn: addDays(today, fair.until),
        standCount: fair.standCount,
      },
    }),
  )
  return created.id
}

async function decide(
  fairId: string,
  slug: string,
  desk: Context,
  decision: { decision: 'give'; number: number } | { decision: 'refuse'; reason: string },
): Promise<void> {
  const stand = await transaction(desk, (tx) =>
    tx.fairStand.findUniqueOrThrow({
      where: { fairId_sellerId: { fairId, sellerId: sellerSeedId(slug) } },
      select: { id: true },
    }),
  )
  must(slug, await perform(desk, decideStand, { fairId, standId: stand.id, ...decision }))
}

/** A piece of two products of hers, sold this morning. */
async function sellToday(seller: Context, fairId: string): Promise<void> {
  const products = await transaction(seller, (tx) =>
    tx.product.findMany({
      where: { sellerId: seller.organisationId ?? '', status: 'published', stock: { gt: 5 } },
      orderBy: { slug: 'asc' },
      take: 2,
      select: { id: true },
    }),
  )
  for (const { id: productId } of products) {
    const key = seedId(`fair sale:${productId}`)
    must(
      'sale',
      await perform(seller, recordFairSale, {
        fairId,
        key,
        productId,
        units: 1,
        priceTiyin: null,
        toldAt: null,
      }),
    )
  }
}

/** What others sold, as rows: at the large fair as many as were counted at a real one. Their stock is counted since. */
async function sell(
  { key, from, until }: SeedFair,
  of: { fairId: string; slugs: readonly string[]; day: SeedDay; persons: ReadonlyMap<string, string> },
): Promise<void> {
  const { fairId, slugs, day, persons } = of
  const days = Math.min(until, 0) - from + (until < 0 ? 1 : 0)
  // Noon in Tashkent, so that the hour of the seeding changes nothing.
  const noon = (count: number) => new Date(addDays(dayOf(day.now), from + count).getTime() + 7 * 3_600_000)
  await transaction(
    systemContext(() => day.now, 'seed'),
    async ({ tx }) => {
      const products = await tx.product.findMany({
        where: { seller: { slug: { in: [...slugs] } } },
        orderBy: { slug: 'asc' },
        select: { id: true, priceTiyin: true, sellerId: true, seller: { select: { slug: true } } },
      })
      await tx.fairSale.createMany({
        data: Array.from({ length: key === 'past' ? soldBefore : 60 }, (_, at) => {
          const product = products[(at * 7) % products.length]
          if (!product) throw new Error('nobody sells at the fair')
          const { id: productId, priceTiyin, sellerId, seller } = product
          return {
            ...{ id: seedId(`fair sale:${key}:${at}`), fairId, sellerId, productId, priceTiyin },
            ...{ units: 1 + (at % 3), takenUnits: 0, soldById: persons.get(seller.slug) ?? '' },
            soldAt: noon(at % Math.max(1, days)),
          }
        }),
      })
    },
  )
}
