import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
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

/** Refunds for finance officer and auditor, the latest first; empty for others. */
export async function listRefunds(
  context: Context,
  { page, status }: { page: number; status?: RefundStatus },
): Promise<{ items: RefundRow[]; total: number; pageSize: number }> {
  const where = status ? { status } : {}
  return transaction(context, async (tx) => {
    const total = await tx.refund.count({ where })
    const items = await tx.refund.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
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
