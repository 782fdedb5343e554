import type { TransferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface AwardPayment {
  id: string
  /** First day of the month it is for. */
  month: Date
  amountTiyin: bigint
  /** Kept of the month for what was paid too much before. */
  deductedTiyin: bigint
  status: TransferStatus
  /** When the bank answered; null before. */
  answeredAt: Date | null
}

/** What went to the bank of an award, and what became of it: the newest month first. */
export function listAwardPayments(work: Work, awardId: string): Promise<AwardPayment[]> {
  return work.tx.awardTransfer.findMany({
    where: { awardId, status: { in: ['sent', 'paid', 'refused', 'returned'] } },
    orderBy: [{ month: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, month: true, amountTiyin: true, deductedTiyin: true, status: true, answeredAt: true },
    },
  })
}
