import type { PaymentMatterKind, PaymentMatterStatus } from '~/platform/prisma/enums'

/** One fact at a provider that moved money without us. */
export interface MatterRow {
  id: string
  kind: PaymentMatterKind
  thing: string
  /** Hundredths of the currency. */
  amountTiyin: bigint
  currency: string
  happenedAt: Date
  status: PaymentMatterStatus
}

export const matterColumns = {
  id: true,
  kind: true,
  thing: true,
  amountTiyin: true,
  currency: true,
  happenedAt: true,
  status: true,
} as const
