import type { Context } from '~/domains/identity/context'
import { createFeature, decideFeature } from '~/domains/market/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type SeedFeature, seedFeatures } from '../content/market/front'
import { fourLanguages } from '../market/texts'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { staffOn } from './staff-on'

/** What the market's desk put in front, by the portal's own steps. */
export async function seedMarketFront(day: SeedDay): Promise<void> {
  const as = staffOn(day, 'approver')
  const today = dayOf(day.now)
  for (const { key, look, title, sentence, path, chosen, from, until, place, isPublished } of seedFeatures) {
    const since = Math.min(from, 0) - 2
    const { id } = must(
      key,
      await perform(as('approver', since), createFeature, {
        ...{ kind: chosen ? 'collection' : 'banner', theme: chosen?.theme ?? null, look, path, place },
        ...{ titles: fourLanguages(title), sentences: fourLanguages(sentence) },
        ...{ fromOn: addDays(today, from), untilOn: addDays(today, until), fromHour: 0, untilHour: 24 },
        products: chosen ? await choose(as('approver', since), chosen) : [],
      }),
    )
    if (isPublished)
      must(key, await perform(as('approver-2', since + 1), decideFeature, { id, act: 'publish' }))
  }
}

/** Eight products, two of a seller at most. */
async function choose(
  desk: Context,
  { category, region }: NonNullable<SeedFeature['chosen']>,
): Promise<string[]> {
  const rows = await transaction(desk, (tx) =>
    tx.product.findMany({
      where: {
        ...{ parentId: null, status: 'published', seller: { status: 'approved' }, stock: { gt: 0 } },
        ...(category && { OR: [{ categoryCode: category }, { category: { parentCode: category } }] }),
        ...(region && { regionSoato: region }),
      },
      orderBy: { slug: 'asc' },
      select: { slug: true, sellerId: true },
    }),
  )
  const taken = new Map<string, number>()
  const few = rows.filter(({ sellerId }) => {
    const before = taken.get(sellerId) ?? 0
    taken.set(sellerId, before + 1)
    return before < 2
  })
  return few.slice(0, 8).map(({ slug }) => slug)
}
