import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
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

/** For the return page: the browser that started the payment shows its token. Null for any other, as for a missing one. */
export async function getPayment(input: {
  intentId: string
  accessToken: string
}): Promise<PaymentView | null> {
  return find({ id: input.intentId, accessTokenHash: hashToken(input.accessToken) })
}

/** The latest payment of a device order or checkout; null when none was started. Show the subject to be the reader's own first. */
export async function getPaymentOfSubject(input: {
  purpose: PaymentPurpose
  subjectId: string
}): Promise<PaymentView | null> {
  return find(input)
}

async function find(where: Prisma.PaymentIntentWhereInput): Promise<PaymentView | null> {
  const row = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findFirst({
      where,
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
