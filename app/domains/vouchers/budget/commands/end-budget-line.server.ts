import { postAct } from '~/domains/ledger/index.server'
import type { Work } from '~/platform/work.server'

/** What is left on a line goes back when its quarter is over. */
export async function endBudgetLine(work: Work, lineId: string): Promise<boolean> {
  await postAct(work, 'budgetLine.ended', lineId)
  return true
}
