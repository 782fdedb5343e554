import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { PaymentPurpose, RefundStatus } from '~/platform/prisma/enums'
import { pageSize } from '../schema'

export interface RefundRow {
  id: string
  amountTiyin: bigint
  status: RefundStatus
  reasonCode: string
  attempt: number
  /** The provider's own code; null unless failed. */
  failureCode: string | null
  createdAt: Date
  /** Null until the provider confirmed. */
  completedAt: Date | null
  intent: { id: string; purpose: PaymentPurpose; subjectId: string; amountTiyin: bigint }
}

export const refundSorts = ['at', 'done', 'amount'] as const

export interface RefundFilter {
  page: number
  status?: RefundStatus
  /** Null for the latest first. */
  by?: (typeof refundSorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: RefundFilter): Prisma.RefundOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by === 'done') return [{ completedAt: { sort, nulls: 'last' } }, { id: sort }]
  if (by) return [by === 'at' ? { createdAt: sort } : { amountTiyin: sort }, { id: sort }]
  return [{ createdAt: 'desc' }, { id: 'desc' }]
}

/** Refunds for finance officer and auditor, as they are to be sorted; empty for others. */
export async function listRefunds(
  context: Context,
  filter: RefundFilter,
): Promise<{ items: RefundRow[]; total: number; pageSize: number }> {
  const { page, status } = filter
  const where = status ? { status } : {}
  return transaction(context, async (tx) => {
    const total = await tx.refund.count({ where })
    const items = await tx.refund.findMany({
      where,
      orderBy: orderBy(filter),
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        amountTiyin: true,
        status: true,
        reasonCode: true,
        attempt: true,
        failureCode: true,
        createdAt: true,
        completedAt: true,
        intent: { select: { id: true, purpose: true, subjectId: true, amountTiyin: true } },
      },
    })
    return { items, total, pageSize }
  })
}
