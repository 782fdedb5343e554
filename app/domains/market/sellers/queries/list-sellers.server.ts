import { database } from '~/platform/db.server'
import type { SellerStatus } from '~/platform/prisma/enums'

export const sellersPerPage = 30

export interface SellerRow {
  id: string
  slug: string
  displayName: string
  soato: string
  status: SellerStatus
  createdAt: Date
  productCount: number
}

export const sellerSorts = ['name', 'since'] as const

interface SellerFilter {
  status: SellerStatus
  page: number
  /** Null for those that wait longest first. */
  by?: (typeof sellerSorts)[number] | null
  descending?: boolean
}

/** For the approver: sellers of a status. */
export async function listSellers(filter: SellerFilter): Promise<{ sellers: SellerRow[]; total: number }> {
  const where = { status: filter.status }
  const sort = filter.descending ? 'desc' : 'asc'
  const total = await database().seller.count({ where })
  const rows = await database().seller.findMany({
    where,
    select: {
      id: true,
      slug: true,
      displayName: true,
      soato: true,
      status: true,
      createdAt: true,
      _count: { select: { products: true } },
    },
    orderBy: [filter.by === 'name' ? { displayName: sort } : { createdAt: sort }, { id: sort }],
    skip: (filter.page - 1) * sellersPerPage,
    take: sellersPerPage,
  })
  return { sellers: rows.map(({ _count, ...row }) => ({ ...row, productCount: _count.products })), total }
}
