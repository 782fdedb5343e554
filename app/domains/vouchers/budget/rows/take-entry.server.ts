import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { BatchStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface TakenEntry {
  id: string
  lineId: string
  amountTiyin: bigint
  preparedById: string
  closedById: string
}

export type TakeEntryError = 'budget.error.notFinance' | 'budget.error.notFound' | 'budget.error.closed'

/** What one officer prepared and another is about to approve or withdraw, locked with the portal's eyes. */
export async function takeEntry(work: Work, entryId: string): Promise<Result<TakenEntry, TakeEntryError>> {
  const { personId: closedById } = work
  if (work.role !== 'finance_officer' || !closedById) return refuse('budget.error.notFinance')
  if (!isId(entryId)) return refuse('budget.error.notFound')
  const [found] = await work.asSystem(
    () => work.tx.$queryRaw<(Omit<TakenEntry, 'closedById'> & { status: BatchStatus })[]>`
      select id, line_id as "lineId", amount_tiyin as "amountTiyin", prepared_by_id as "preparedById",
        status::text as status from budget_entry where id = ${entryId}::uuid for update`,
  )
  if (!found) return refuse('budget.error.notFound')
  const { status, ...entry } = found
  return status === 'prepared' ? ok({ ...entry, closedById }) : refuse('budget.error.closed')
}
