import type { Context } from '~/domains/identity/context'
import { recordInterest } from '~/domains/market/index.server'
import { addDays, isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { SeedDay } from '../../seed-day'
import { seededRandom } from '../../seeded-random'
import { ownSellers } from '../orders-plan'

const days = 84

/** How often the products of the demonstration artisans were opened and put into carts, day by day. */
export async function seedInterest(day: SeedDay, portal: Context): Promise<void> {
  const random = seededRandom(91)
  await transaction(portal, async (work) => {
    const products = await work.tx.product.findMany({
      where: { sellerId: { in: ownSellers }, status: 'published', parentId: null },
      orderBy: { id: 'asc' },
      select: { slug: true },
    })
    const noted = products.flatMap(({ slug }) => {
      const liked = random.whole(2, 9)
      return Array.from({ length: days }, (_, ago) => ({
        ...{ slug, day: isoDayOf(addDays(day.now, -1 - ago)) },
        ...{ seen: random.whole(1, liked * 2), carted: random.chance(liked / 18) ? 1 : 0 },
      }))
    })
    await recordInterest(work, noted)
  })
}
