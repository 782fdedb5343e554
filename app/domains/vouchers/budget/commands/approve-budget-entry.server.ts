import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../rows/offer-to-waiting.server'
import { type TakeEntryError, takeEntry } from '../rows/take-entry.server'
import { takeTurn } from '../rows/take-turn.server'
import { quarterOf } from '../rules'

export type ApproveBudgetEntryError =
  | TakeEntryError
  | 'budget.error.byYou'
  | 'budget.error.quarter'
  | 'budget.error.notFree'

/** A second officer approves: the money stands on its line, and serves who waits for it. */
export async function approveBudgetEntry(
  work: Work,
  { entryId }: { entryId: string },
): Promise<Result<null, ApproveBudgetEntryError>> {
  const taken = await takeEntry(work, entryId)
  if (!taken.ok) return taken
  const { lineId, amountTiyin, preparedById, closedById } = taken.value
  if (preparedById === work.personId) return refuse('budget.error.byYou')
  return work.asSystem(async () => {
    const line = await work.tx.budgetLine.findUniqueOrThrow({ where: { id: lineId } })
    if (line.quarterOn < quarterOf(dayOf(work.now()))) return refuse('budget.error.quarter')
    // Nobody gives from the line meanwhile.
    await takeTurn(work, line.regionCode, line.groupCode)
    const account = await work.tx.account.findUnique({
      where: { code: `budget:${lineId}` },
      select: { balanceTiyin: true },
    })
    const free = account?.balanceTiyin ?? 0n
    if (free + amountTiyin < 0n) return refuse('budget.error.notFree', { most: Number(free / 100n) })
    await work.tx.budgetEntry.update({
      where: { id: entryId },
      data: { status: 'approved', closedById, closedAt: work.now() },
    })
    await postAct(work, 'budgetEntry.approved', entryId)
    await recordAudit(work, {
      subject: lineId,
      action: 'budget.entryApproved',
      details: { amountTiyin: String(amountTiyin) },
    })
    if (amountTiyin > 0n) await offerToWaiting(work)
    return ok(null)
  })
}
