import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type BankAnswer, readBankAnswers } from '../bank-answers'
import { answerAwardTransfers } from '../rows/answer-award-transfers.server'
import { lockBatch } from '../rows/lock-batch.server'
import { readAwardSide } from '../rows/read-award-side.server'

export type BankAnswersError =
  | 'care.error.notFinance'
  | 'care.error.batchNotFound'
  | 'care.error.batchNotSent'
  | 'care.error.answers.line'
  | 'care.error.answers.twice'
  | 'care.error.answers.missing'
  | 'care.error.answers.foreign'
  | 'care.error.answers.differs'
  | 'sides.error.payAward'

/** What the bank says of a batch, whole or in part. Said twice is said once; said otherwise the second time is refused. */
export async function recordBankAnswers(
  work: Work,
  { batchId, text }: { batchId: string; text: string },
): Promise<Result<{ paid: number; refused: number }, BankAnswersError>> {
  if (work.role !== 'finance_officer') return refuse('care.error.notFinance')
  const read = readBankAnswers(text)
  if (!read.ok) return read
  const batch = await lockBatch(work, batchId)
  if (!batch) return refuse('care.error.batchNotFound')
  if (batch.status !== 'approved') return refuse('care.error.batchNotSent')
  const rows = await work.asSystem(() =>
    work.tx.awardTransfer.findMany({
      where: { batchId },
      include: { award: { include: { provision: true } } },
    }),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const answered: [(typeof rows)[number], BankAnswer][] = []
  for (const answer of read.value) {
    const row = byId.get(answer.transferId)
    if (!row) return refuse('care.error.answers.foreign', { transfer: answer.transferId })
    const isSame = row.status === (answer.refusal ? 'refused' : 'paid') && row.refusalCode === answer.refusal
    if (row.status !== 'sent' && !isSame) {
      return refuse('care.error.answers.differs', { transfer: answer.transferId })
    }
    if (row.status === 'sent') answered.push([row, answer])
  }
  const ids = answered.map(([{ awardId }]) => awardId)
  const own = refuseBothSides('payAward', work, await readAwardSide(work, ids))
  if (own) return own
  await answerAwardTransfers(
    work,
    answered.map(([transfer, { refusal }]) => ({ transfer, refusal })),
  )
  const refused = answered.filter(([, { refusal }]) => refusal).length
  await recordAudit(work, {
    subject: batchId,
    action: 'awardBatch.answered',
    details: { paid: answered.length - refused, refused },
  })
  return ok({ paid: answered.length - refused, refused })
}
