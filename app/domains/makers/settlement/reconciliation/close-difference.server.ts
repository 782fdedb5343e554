import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { DifferenceStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextDifferenceStatus } from '../lifecycle'
import { type FinanceError, lockForFinance } from '../rows/lock-for-finance.server'

export type CloseDifferenceError = FinanceError | 'settlement.error.closed'

/** A difference that is understood: somebody of finance says why it is left. It comes again where the sums change. */
export async function closeDifference(
  work: Work,
  { differenceId, reasonCode, text }: { differenceId: string; reasonCode: string; text: string },
): Promise<Result<null, CloseDifferenceError>> {
  const found = await lockForFinance(
    work,
    differenceId,
    (tx, id) =>
      tx.$queryRaw<{ status: DifferenceStatus }[]>`
        select status::text from ledger_difference where id = ${id}::uuid for update`,
  )
  if (!found.ok) return found
  const { closedById } = found.value
  const status = nextDifferenceStatus(found.value.status, 'close')
  if (!status) return refuse('settlement.error.closed')
  return work.asSystem(async () => {
    await work.tx.ledgerDifference.update({
      where: { id: differenceId },
      data: { ...{ status, closedById, reasonCode, text }, closedAt: work.now() },
    })
    await recordAudit(work, {
      subject: differenceId,
      action: 'ledgerDifference.closed',
      details: { terms: text },
    })
    return ok(null)
  })
}
