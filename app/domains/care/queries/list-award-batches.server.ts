import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { BatchStatus } from '~/platform/prisma/enums'

interface AwardBatchInList {
  id: string
  month: Date
  sequence: number
  status: BatchStatus
  transferCount: number
  totalTiyin: bigint
  preparedAt: Date
  /** Every transfer of it arrived. */
  isPaid: boolean
  /** The bank has not answered to all of it. */
  isAwaited: boolean
}

/** All batches, the newest first; none for who has nothing to do with money. */
export function listAwardBatches(context: Context): Promise<AwardBatchInList[]> {
  return transaction(context, async (work) => {
    const rows = await work.tx.awardBatch.findMany({
      orderBy: [{ month: 'desc' }, { sequence: 'desc' }],
      select: {
        ...{ id: true, month: true, sequence: true, status: true, transferCount: true },
        ...{ totalTiyin: true, preparedAt: true },
        // A batch is 500 transfers at most; of those that are not paid one of each state says enough.
        transfers: { where: { status: { not: 'paid' } }, select: { status: true }, distinct: ['status'] },
      },
    })
    return rows.map(({ transfers, ...batch }) => ({
      ...batch,
      isPaid: transfers.length === 0,
      isAwaited: transfers.some(({ status }) => status === 'sent'),
    }))
  })
}
