import { recordAudit } from '~/domains/audit/index.server'
import { answerAwardTransfers } from '~/domains/care/index.server'
import type { AnsweredTransfer } from '~/domains/makers/index.server'
import type { Work } from '~/platform/work.server'

/** Writes what the bank did of transfers of awards, as where its answers are put in by hand. */
export async function answerAwards(work: Work, answered: readonly AnsweredTransfer[]): Promise<void> {
  const transfers = await work.tx.awardTransfer.findMany({
    where: { id: { in: answered.map(({ id }) => id) } },
    select: {
      ...{ id: true, batchId: true },
      award: { select: { personId: true, applicationId: true, provision: { select: { number: true } } } },
    },
  })
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]))
  const told = answered.flatMap(({ id, answer, refusal }) => {
    const transfer = byId.get(id)
    return transfer ? [{ transfer, refusal: answer === 'paid' ? null : refusal }] : []
  })
  await answerAwardTransfers(work, told)
  for (const batchId of new Set(told.map(({ transfer }) => transfer.batchId))) {
    const ofBatch = told.filter(({ transfer }) => transfer.batchId === batchId)
    const refused = ofBatch.filter(({ refusal }) => refusal).length
    await recordAudit(work, {
      subject: batchId,
      action: 'awardBatch.answered',
      details: { paid: ofBatch.length - refused, refused },
    })
  }
}
