import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { BankLineStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextBankLineStatus } from '../lifecycle'

export type CloseLineError =
  | 'settlement.error.notFinance'
  | 'settlement.error.notFound'
  | 'settlement.error.closed'

/** A line that moves nothing is left with a reason: the money of another matter, or what the bank has put right. */
export async function closeBankLine(
  work: Work,
  { lineId, reasonCode, text }: { lineId: string; reasonCode: string; text: string },
): Promise<Result<null, CloseLineError>> {
  const { personId: closedById } = work
  if (work.role !== 'finance_officer' || !closedById) return refuse('settlement.error.notFinance')
  return work.asSystem(async () => {
    const [line] = isId(lineId)
      ? await work.tx.$queryRaw<{ status: BankLineStatus; statementId: string }[]>`
          select status::text, statement_id as "statementId" from bank_line where id = ${lineId}::uuid for update`
      : []
    if (!line) return refuse('settlement.error.notFound')
    const status = nextBankLineStatus(line.status, 'close')
    if (!status) return refuse('settlement.error.closed')
    await work.tx.bankLine.update({
      where: { id: lineId },
      data: { ...{ status, closedById, reasonCode, text }, closedAt: work.now() },
    })
    await recordAudit(work, {
      subject: line.statementId,
      action: 'bankStatement.lineClosed',
      details: { terms: text },
    })
    return ok(null)
  })
}
