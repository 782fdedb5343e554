import { isId } from '~/lib/ids'
import type { BatchStatus, TransferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openRecipient, type Recipient } from '../sealed.server'

export interface AwardBatch {
  id: string
  month: Date
  sequence: number
  status: BatchStatus
  transferCount: number
  totalTiyin: bigint
  preparedById: string
  transfers: {
    id: string
    /** Of what was granted; null for what has none. */
    number: string | null
    month: Date
    amountTiyin: bigint
    deductedTiyin: bigint
    status: TransferStatus
    refusalCode: string | null
    recipient: Recipient
  }[]
}

/** A batch with its transfers, for finance and the auditor; null for anybody else, or when there is none. */
export async function getAwardBatch(work: Work, id: string): Promise<AwardBatch | null> {
  if (!isId(id)) return null
  const batch = await work.tx.awardBatch.findUnique({ where: { id } })
  if (!batch) return null
  // Whom money goes to stands with the centres; of it finance sees the number alone.
  const rows = await work.asSystem(() =>
    work.tx.awardTransfer.findMany({
      where: { batchId: id },
      orderBy: { id: 'asc' },
      include: { award: { select: { provision: { select: { number: true } } } } },
    }),
  )
  return {
    ...batch,
    transfers: rows.map(({ award, recipientCipher, ...row }) => ({
      ...row,
      number: award.provision.number,
      recipient: openRecipient(recipientCipher, row.id),
    })),
  }
}
