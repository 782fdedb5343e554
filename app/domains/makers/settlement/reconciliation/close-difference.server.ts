import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { DifferenceStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextDifferenceStatus } from '../lifecycle'

export type CloseDifferenceError =
  | 'settlement.error.notFinance'
  | 'settlement.error.notFound'
  | 'settlement.error.closed'

/** A difference that is understood: somebody of finance says why it is left. It comes again where the sums change. */
export async function closeDifference(
  work: Work,
  { differenceId, reasonCode, text }: { differenceId: string; reasonCode: string; text: string },
): Promise<Result<null, CloseDifferenceError>> {
  const { personId: closedById } = work
  if (work.role !== 'finance_officer' || !closedById) return refuse('settlement.error.notFinance')
  return work.asSystem(async () => {
    const [row] = isId(differenceId)
      ? await work.tx.$queryRaw<{ status: DifferenceStatus }[]>`
          select status::text from ledger_difference where id = ${differenceId}::uuid for update`
      : []
    if (!row) return refuse('settlement.error.notFound')
    const status = nextDifferenceStatus(row.status, 'close')
    if (!status) return refuse('settlement.error.closed')
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
