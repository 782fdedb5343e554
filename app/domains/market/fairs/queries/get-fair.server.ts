import { database } from '~/platform/db.server'
import { type FairTotals, readFairTotals } from '../read-totals.server'
import type { FairTexts } from '../schema'
import type { ListedFair } from './list-fairs.server'

export interface FairPage extends Omit<ListedFair, 'stands'> {
  about: FairTexts
  totals: FairTotals | null
  /** In the order of their numbers. */
  stands: { number: number; slug: string; name: string; soato: string; products: number }[]
}

/** A fair that was announced, with who stands where; null when there is none at this address. */
export async function getFair(slug: string): Promise<FairPage | null> {
  const fair = await database().fair.findFirst({ where: { slug, status: { not: 'draft' } } })
  if (!fair) return null
  const stands = await database().fairStand.findMany({
    where: { fairId: fair.id, status: 'given', seller: { status: 'approved' } },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      seller: {
        select: {
          ...{ slug: true, displayName: true, soato: true },
          _count: { select: { products: { where: { status: 'published', parentId: null } } } },
        },
      },
    },
  })
  const totals = await readFairTotals([fair.id])
  return {
    ...{ slug, place: fair.place, soato: fair.soato, fromOn: fair.fromOn, untilOn: fair.untilOn },
    ...{ names: fair.names as FairTexts, about: fair.about as FairTexts },
    // A draft is not found above.
    status: fair.status as FairPage['status'],
    totals: totals.get(fair.id) ?? null,
    stands: stands.map(({ number, seller }) => ({
      ...{ number: number ?? 0, slug: seller.slug, name: seller.displayName, soato: seller.soato },
      products: seller._count.products,
    })),
  }
}
