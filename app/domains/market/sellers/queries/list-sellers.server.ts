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

/** For the approver: sellers of a status, those that wait longest first. */
export async function listSellers(filter: {
  status: SellerStatus
  page: number
}): Promise<{ sellers: SellerRow[]; total: number }> {
  const where = { status: filter.status }
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
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (filter.page - 1) * sellersPerPage,
    take: sellersPerPage,
  })
  return { sellers: rows.map(({ _count, ...row }) => ({ ...row, productCount: _count.products })), total }
}
