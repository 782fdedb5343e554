import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeEntryError, takeEntry } from '../rows/take-entry.server'

/** The line stays as it is. Any finance officer may, while the entry is only prepared. */
export async function withdrawBudgetEntry(
  work: Work,
  { entryId }: { entryId: string },
): Promise<Result<null, TakeEntryError>> {
  const taken = await takeEntry(work, entryId)
  if (!taken.ok) return taken
  const { lineId, amountTiyin, closedById } = taken.value
  await work.asSystem(() =>
    work.tx.budgetEntry.update({
      where: { id: entryId },
      data: { status: 'withdrawn', closedById, closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: lineId,
    action: 'budget.entryWithdrawn',
    details: { amountTiyin: String(amountTiyin) },
  })
  return ok(null)
}
