import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { PaymentMatterStatus } from '~/platform/prisma/enums'
import { type MatterRow, matterColumns } from '../rows/read-matter'
import { pageSize } from '../schema'

export const matterSorts = ['at', 'amount'] as const

interface MatterFilter {
  page: number
  status: PaymentMatterStatus
  /** Null for what is open with the oldest first, for what is closed with the latest first. */
  by?: (typeof matterSorts)[number] | null
  descending?: boolean
}

function orderBy({ status, by, descending }: MatterFilter): Prisma.PaymentMatterOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by === 'at') return [{ happenedAt: sort }, { id: sort }]
  // Sums of different currencies do not compare.
  if (by === 'amount') return [{ currency: 'asc' }, { amountTiyin: sort }, { id: sort }]
  return status === 'open' ? [{ happenedAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }]
}

/** For finance officer and auditor. */
export async function listMatters(
  context: Context,
  filter: MatterFilter,
): Promise<{ items: MatterRow[]; total: number; pageSize: number }> {
  const { page, status } = filter
  const where = { status }
  return transaction(context, async (tx) => {
    const total = await tx.paymentMatter.count({ where })
    const items = await tx.paymentMatter.findMany({
      where,
      orderBy: orderBy(filter),
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: matterColumns,
    })
    return { items, total, pageSize }
  })
}
