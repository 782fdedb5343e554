import { transaction } from '~/platform/db.server'
import type { PaymentPurpose, PaymentStatus, RefundStatus } from '~/platform/prisma/enums'
import { systemScope } from '~/platform/system-scope.server'

export interface PaymentView {
  id: string
  purpose: PaymentPurpose
  subjectId: string
  amountTiyin: bigint
  status: PaymentStatus
  /** Where to go on paying; null unless open. */
  payUrl: string | null
  expiresAt: Date
  /** Null until paid. */
  paidAt: Date | null
  refunds: { amountTiyin: bigint; status: RefundStatus; reasonCode: string; completedAt: Date | null }[]
}

/** The latest payment of a device order or checkout; null when none was started. Show the subject to be the reader's own first. */
export async function getPaymentOfSubject(input: {
  purpose: PaymentPurpose
  subjectId: string
}): Promise<PaymentView | null> {
  const row = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findFirst({
      where: input,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        purpose: true,
        subjectId: true,
        amountTiyin: true,
        status: true,
        payUrl: true,
        expiresAt: true,
        paidAt: true,
        refunds: {
          orderBy: { createdAt: 'asc' },
          select: { amountTiyin: true, status: true, reasonCode: true, completedAt: true },
        },
      },
    }),
  )
  return row && { ...row, payUrl: row.status === 'open' ? row.payUrl : null }
}
