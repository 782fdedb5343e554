import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'

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

export const paymentColumns = {
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
