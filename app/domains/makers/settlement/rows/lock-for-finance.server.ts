import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Client, Work } from '~/platform/work.server'

export type FinanceError = 'settlement.error.notFinance' | 'settlement.error.notFound'

/** What a finance officer is about to close, locked with the portal's eyes; with who closes it. */
export async function lockForFinance<Row extends object>(
  work: Work,
  id: string,
  lock: (tx: Client, id: string) => Promise<Row[]>,
): Promise<Result<Row & { closedById: string }, FinanceError>> {
  const { personId: closedById } = work
  if (work.role !== 'finance_officer' || !closedById) return refuse('settlement.error.notFinance')
  const [found] = isId(id) ? await work.asSystem(() => lock(work.tx, id)) : []
  return found ? ok({ ...found, closedById }) : refuse('settlement.error.notFound')
}
