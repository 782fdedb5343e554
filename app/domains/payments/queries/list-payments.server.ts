import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import { pageSize } from '../schema'

export interface PaymentRow {
  id: string
  purpose: PaymentPurpose
  subjectId: string
  amountTiyin: bigint
  provider: string
  status: PaymentStatus
  createdAt: Date
  expiresAt: Date
  /** Null until paid. */
  paidAt: Date | null
}

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
      select,
    })
    return { items, total, pageSize }
  })
}

/** Payments that only a person can clear up: no answer from the provider, or an answer that does not fit. Oldest first. */
export async function listUnresolved(context: Context): Promise<PaymentRow[]> {
  return transaction(context, (tx) =>
    tx.paymentIntent.findMany({
      where: { status: 'unresolved' },
      orderBy: { createdAt: 'asc' },
      take: 200,
      select,
    }),
  )
}

const select = {
  id: true,
  purpose: true,
  subjectId: true,
  amountTiyin: true,
  provider: true,
  status: true,
  createdAt: true,
  expiresAt: true,
  paidAt: true,
} as const
