import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import { type PaymentRow, paymentColumns } from '../rows/read-payment'
import { pageSize } from '../schema'

export interface PaymentFilter {
  page: number
  status?: PaymentStatus
  purpose?: PaymentPurpose
}

/** Payments for finance officer and auditor, the latest first; empty for others. */
export async function listPayments(
  context: Context,
  { page, status, purpose }: PaymentFilter,
): Promise<{ items: PaymentRow[]; total: number; pageSize: number }> {
  const where = { ...(status && { status }), ...(purpose && { purpose }) }
  return transaction(context, async (tx) => {
    const total = await tx.paymentIntent.count({ where })
    const items = await tx.paymentIntent.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: paymentColumns,
    })
    return { items, total, pageSize }
  })
}
