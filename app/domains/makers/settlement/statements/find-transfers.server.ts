import type { TransferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface FoundTransfer {
  id: string
  makerId: string
  amountTiyin: bigint
  status: TransferStatus
  /** Of its batch. */
  number: string
}

/** Transfers to makers by their ids, locked in the order of these. */
export async function findTransfers(work: Work, ids: readonly string[]): Promise<Map<string, FoundTransfer>> {
  const rows = await work.tx.$queryRaw<FoundTransfer[]>`
    select t.id, t.maker_id as "makerId", t.amount_tiyin as "amountTiyin", t.status::text as status, b.number
      from maker_transfer t join maker_batch b on b.id = t.batch_id
     where t.id = any (${[...new Set(ids)]}::uuid[]) order by t.id for update of t`
  return new Map(rows.map((row) => [row.id, row]))
}
