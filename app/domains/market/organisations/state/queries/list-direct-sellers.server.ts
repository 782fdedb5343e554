import type { Context } from '~/domains/identity/context'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readSchedules } from '../../../schedule/read-schedules.server'
import { purchaserIn } from '../../policy'
import { isStateCustomer } from '../rows/is-state-customer.server'
import { mayBeAskedDirectly } from '../rows/read-direct-ground.server'

export const directSellersPerPage = 30

export interface DirectSeller {
  id: string
  slug: string
  displayName: string
  soato: string
  kind: SellerKind
  /** Pieces to order that she can still take on in a week; null where she sets no bound. */
  freeUnits: number | null
  /** Codes of the categories in which she has something on sale. */
  categories: string[]
}

export interface DirectSellerFilter {
  /** Words of the shop's name; empty for all. */
  q: string
  /** A category, or one above it; null for all. */
  categoryCode: string | null
  /** SOATO of a region, 4 digits; null for all. */
  region: string | null
  /** Only who has room for an order this week. */
  hasRoom: boolean
  page: number
  /** By name from the last letter to the first. */
  descending?: boolean
}

/** Sellers with whom an organisation may make a direct contract; null where it is no customer of the State. */
export async function listDirectSellers(
  context: Context,
  filter: DirectSellerFilter,
): Promise<{ sellers: DirectSeller[]; total: number } | null> {
  const purchaserId = purchaserIn(context, 'requests')
  if (!purchaserId) return null
  return transaction(context, async (work) => {
    if (!(await isStateCustomer(work, purchaserId))) return null
    const where = {
      ...whereOf(filter, dayOf(work.now())),
      ...(filter.hasRoom && { id: { notIn: await findFull(work) } }),
    }
    const rows = await work.tx.seller.findMany({
      where,
      select: { id: true, slug: true, displayName: true, soato: true, kind: true },
      orderBy: [{ displayName: filter.descending ? 'desc' : 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * directSellersPerPage,
      take: directSellersPerPage,
    })
    const ids = rows.map(({ id }) => id)
    const scheduleOf = await readSchedules(work.tx, ids)
    const categories = await work.tx.product.groupBy({
      by: ['sellerId', 'categoryCode'],
      where: { sellerId: { in: ids }, status: 'published', parentId: null },
      orderBy: { categoryCode: 'asc' },
    })
    return {
      total: await work.tx.seller.count({ where }),
      sellers: rows.map((row) => ({
        ...row,
        freeUnits: roomOf(scheduleOf(row.id)),
        categories: categories.filter(({ sellerId }) => sellerId === row.id).map((one) => one.categoryCode),
      })),
    }
  })
}

function roomOf({ weekUnits, queuedUnits }: { weekUnits: number | null; queuedUnits: number }) {
  return weekUnits === null ? null : Math.max(0, weekUnits - queuedUnits)
}

function whereOf({ q, categoryCode, region }: DirectSellerFilter, today: Date): Prisma.SellerWhereInput {
  const inCategory = { OR: [{ code: categoryCode ?? '' }, { parentCode: categoryCode ?? '' }] }
  return {
    ...mayBeAskedDirectly(today),
    ...(q !== '' && { OR: nameContains(q).map((displayName) => ({ displayName })) }),
    ...(region !== null && { soato: { startsWith: region } }),
    ...(categoryCode !== null && {
      products: { some: { status: 'published', parentId: null, category: inCategory } },
    }),
  }
}

/** Those whose week is taken by what was ordered. */
async function findFull({ tx }: Work): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.id from seller s
      join app_shop_queue(array(select b.id from seller b where b.status = 'approved' and b.week_units is not null)) q
        on q.seller_id = s.id
    where q.units >= s.week_units`
  return rows.map(({ id }) => id)
}
