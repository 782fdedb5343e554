import { isId } from '~/lib/ids'
import type { MakerBatch, MakerTransfer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type MakerRecipient, openMakerRecipient } from '../sealed.server'

export type MakerBatchFound = MakerBatch & {
  transfers: (Omit<MakerTransfer, 'recipientCipher'> & {
    recipient: MakerRecipient
    /** The maker has given another account since the batch was approved. */
    isAccountChanged: boolean
  })[]
}

/** A batch with its lines, for finance and the auditor; null for anybody else, or when there is none. */
export async function getMakerBatch(work: Work, id: string): Promise<MakerBatchFound | null> {
  if (!isId(id) || (work.role !== 'finance_officer' && work.role !== 'auditor')) return null
  const batch = await work.tx.makerBatch.findUnique({
    where: { id },
    include: { transfers: { orderBy: { id: 'asc' } } },
  })
  if (!batch) return null
  const since = batch.closedAt ?? batch.preparedAt
  const later = await work.tx.makerAccount.findMany({
    where: {
      makerId: { in: batch.transfers.map(({ makerId }) => makerId) },
      status: { not: 'withdrawn' },
      OR: [{ preparedAt: { gt: since } }, { closedAt: { gt: since } }],
    },
    select: { makerId: true },
  })
  return {
    ...batch,
    transfers: batch.transfers.map(({ recipientCipher, ...row }) => ({
      ...row,
      recipient: openMakerRecipient(recipientCipher, row.id),
      isAccountChanged: later.some(({ makerId }) => makerId === row.makerId),
    })),
  }
}
