import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import { type PaymentRow, paymentColumns } from '../rows/read-payment'
import { pageSize } from '../schema'

export interface PaymentFilter {
  page: number
  status?: PaymentStatus
  purpose?: PaymentPurpose
  /** Null for the latest first. */
  by?: (typeof paymentSorts)[number] | null
  descending?: boolean
}

export const paymentSorts = ['at', 'paid', 'amount'] as const

function orderBy({ by, descending }: PaymentFilter): Prisma.PaymentIntentOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by === 'paid') return [{ paidAt: { sort, nulls: 'last' } }, { id: sort }]
  if (by) return [by === 'at' ? { createdAt: sort } : { amountTiyin: sort }, { id: sort }]
  return [{ createdAt: 'desc' }, { id: 'desc' }]
}

/** Payments for finance officer and auditor, as they are to be sorted; empty for others. */
export async function listPayments(
  context: Context,
  filter: PaymentFilter,
): Promise<{ items: PaymentRow[]; total: number; pageSize: number }> {
  const { page, status, purpose } = filter
  const where = { ...(status && { status }), ...(purpose && { purpose }) }
  return transaction(context, async (tx) => {
    const total = await tx.paymentIntent.count({ where })
    const items = await tx.paymentIntent.findMany({
      where,
      orderBy: orderBy(filter),
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: paymentColumns,
    })
    return { items, total, pageSize }
  })
}
