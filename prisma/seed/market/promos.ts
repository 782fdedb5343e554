import { type Context, systemContext } from '~/domains/identity/context'
import { createPromo } from '~/domains/market/index.server'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sellerPersons } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { sellerSeedId } from './market'

/** Codes of the demonstration artisans; days are counted from the day of the seeding. */
const codes = [
  {
    slug: 'gulchehra-atlas',
    code: 'ATLAS10',
    percent: 10,
    from: -7,
    until: 90,
    mostUses: 100,
    mostPerBuyer: 1,
  },
  {
    slug: 'gulchehra-atlas',
    code: 'KUZGI25',
    percent: 25,
    from: -60,
    until: -30,
    mostUses: null,
    mostPerBuyer: null,
  },
  { slug: 'alisher-sopol', code: 'SOPOL50', sum: 50_000, least: 250_000, from: -3, until: 120, mostUses: 20 },
]

/** What sellers take off by a code, by the portal's own steps; a second run does nothing. */
export async function seedPromos(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  if ((await transaction(portal, (tx) => tx.promoCode.count())) > 0) return
  const persons = sellerPersons(day)
  const today = dayOf(day.now)
  for (const { slug, code, percent, sum, least = 0, from, until, mostUses, mostPerBuyer } of codes) {
    const seller: Context = {
      ...{ ...portal, isPast: true, personId: persons.get(slug) ?? null },
      ...{ role: 'artisan', organisationId: sellerSeedId(slug) },
    }
    const created = await perform(seller, createPromo, {
      ...{ code, percent: percent ?? null, amountTiyin: sum === undefined ? null : som(sum) },
      ...{ fromOn: addDays(today, from), untilOn: addDays(today, until), leastTiyin: som(least) },
      ...{ mostUses: mostUses ?? null, mostPerBuyer: mostPerBuyer ?? null, productIds: [] },
    })
    must(code, created)
  }
}
