import { getSellerFamily, standsOn } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { sellsOn } from '../../../sellers/rest'

interface Asked {
  /** Null where sellers were chosen. */
  categoryCode: string | null
  sellerIds: readonly string[]
}

/** Sellers who sell now: those that were chosen, or all who have something of the category on sale. */
export async function readAskedSellers(work: Work, { categoryCode, sellerIds }: Asked): Promise<string[]> {
  const inCategory = { OR: [{ code: categoryCode ?? '' }, { parentCode: categoryCode ?? '' }] }
  const sellers = await work.tx.seller.findMany({
    where: {
      ...sellsOn(dayOf(work.now())),
      ...(categoryCode === null
        ? { id: { in: [...sellerIds] } }
        : { products: { some: { status: 'published', parentId: null, category: inCategory } } }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return sellers.map(({ id }) => id)
}

/** Those of them for whom whoever asks works herself, or whose family she is of. */
export async function findOwnSellers(work: Work, sellerIds: readonly string[]): Promise<string[]> {
  const own: string[] = []
  for (const id of sellerIds) if (standsOn(await getSellerFamily(work, id), work)) own.push(id)
  return own
}
