import { type Result, refuse } from '~/lib/result'
import type { BatchStatus } from '~/platform/prisma/enums'
import type { Client, Work } from '~/platform/work.server'
import { type FinanceError, lockForFinance } from './lock-for-finance.server'

export type PreparedKind = 'batch' | 'account' | 'clawback'

export interface Prepared {
  id: string
  preparedById: string
  /** Who is paid by it, or gives back. */
  makerIds: string[]
}

export type TakeError = FinanceError | 'settlement.error.closed'

type Locked = (Prepared & { status: BatchStatus })[]

// Three statements: the name of a table cannot be given to one.
const lock: Record<PreparedKind, (tx: Client, id: string) => Promise<Locked>> = {
  batch: (tx, id) => tx.$queryRaw<Locked>`
    select b.id, b.status::text, b.prepared_by_id as "preparedById",
      array(select t.maker_id from maker_transfer t where t.batch_id = b.id) as "makerIds"
      from maker_batch b where b.id = ${id}::uuid for update`,
  account: (tx, id) => tx.$queryRaw<Locked>`
    select id, status::text, prepared_by_id as "preparedById", array[maker_id] as "makerIds"
      from maker_account where id = ${id}::uuid for update`,
  clawback: (tx, id) => tx.$queryRaw<Locked>`
    select id, status::text, prepared_by_id as "preparedById", array[maker_id] as "makerIds"
      from maker_clawback where id = ${id}::uuid for update`,
}

/** What one prepared and a finance officer is about to approve or withdraw, locked with the portal's eyes. */
export async function takePrepared(
  work: Work,
  kind: PreparedKind,
  id: string,
): Promise<Result<Prepared & { closedById: string }, TakeError>> {
  const found = await lockForFinance(work, id, lock[kind])
  if (!found.ok || found.value.status === 'prepared') return found
  return refuse('settlement.error.closed')
}
