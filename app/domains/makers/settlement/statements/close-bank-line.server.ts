import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { BankLineStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextBankLineStatus } from '../lifecycle'
import { type FinanceError, lockForFinance } from '../rows/lock-for-finance.server'

export type CloseLineError = FinanceError | 'settlement.error.closed'

/** A line that moves nothing is left with a reason: the money of another matter, or what the bank has put right. */
export async function closeBankLine(
  work: Work,
  { lineId, reasonCode, text }: { lineId: string; reasonCode: string; text: string },
): Promise<Result<null, CloseLineError>> {
  const found = await lockForFinance(
    work,
    lineId,
    (tx, id) =>
      tx.$queryRaw<{ status: BankLineStatus; statementId: string }[]>`
        select status::text, statement_id as "statementId" from bank_line where id = ${id}::uuid for update`,
  )
  if (!found.ok) return found
  const { closedById, statementId } = found.value
  const status = nextBankLineStatus(found.value.status, 'close')
  if (!status) return refuse('settlement.error.closed')
  return work.asSystem(async () => {
    await work.tx.bankLine.update({
      where: { id: lineId },
      data: { ...{ status, closedById, reasonCode, text }, closedAt: work.now() },
    })
    await recordAudit(work, {
      subject: statementId,
      action: 'bankStatement.lineClosed',
      details: { terms: text },
    })
    return ok(null)
  })
}
