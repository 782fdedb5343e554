import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Purchaser } from '~/platform/prisma/client'
import type { PurchaserStatus } from '~/platform/prisma/enums'
import { mayReviewPurchasers } from '../policy'

export const purchasersPerPage = 30

export const purchaserSorts = ['name', 'since'] as const

interface PurchaserFilter {
  status: PurchaserStatus
  page: number
  /** Null for those that wait longest first. */
  by?: (typeof purchaserSorts)[number] | null
  descending?: boolean
}

interface PurchaserPage {
  purchasers: Pick<Purchaser, 'id' | 'name' | 'taxNumber' | 'soato' | 'askedAt'>[]
  total: number
  /** How many wait for a decision. */
  waiting: number
}

/** For the approver: organisations of a status. */
export async function listPurchasers(context: Context, filter: PurchaserFilter): Promise<PurchaserPage> {
  if (!mayReviewPurchasers(context)) return { purchasers: [], total: 0, waiting: 0 }
  const where = { status: filter.status }
  const sort = filter.descending ? 'desc' : 'asc'
  return transaction(context, async ({ tx }) => ({
    purchasers: await tx.purchaser.findMany({
      where,
      select: { id: true, name: true, taxNumber: true, soato: true, askedAt: true },
      orderBy: [filter.by === 'name' ? { name: sort } : { askedAt: sort }, { id: sort }],
      skip: (filter.page - 1) * purchasersPerPage,
      take: purchasersPerPage,
    }),
    total: await tx.purchaser.count({ where }),
    waiting: await tx.purchaser.count({ where: { status: 'pending' } }),
  }))
}
