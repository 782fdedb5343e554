import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** All batches, the newest first; none for who has nothing to do with money. */
export function listMakerBatches(context: Context) {
  if (context.role !== 'finance_officer' && context.role !== 'auditor') return Promise.resolve([])
  return transaction(context, (work) =>
    work.tx.makerBatch.findMany({
      orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
      select: {
        ...{ id: true, number: true, untilOn: true, status: true, transferCount: true, totalTiyin: true },
        transfers: { where: { status: { in: ['sent', 'refused', 'returned'] } }, select: { status: true } },
      },
    }),
  )
}
