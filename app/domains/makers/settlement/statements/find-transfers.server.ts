import type { TransferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** A transfer to a maker or of an award; of the two ids one is null. */
export interface FoundTransfer {
  id: string
  makerId: string | null
  awardId: string | null
  amountTiyin: bigint
  status: TransferStatus
  /** Of its batch. */
  number: string
}

/** Transfers by their ids, locked in the order of these. */
export async function findTransfers(work: Work, ids: readonly string[]): Promise<Map<string, FoundTransfer>> {
  const asked = [...new Set(ids)]
  const ofMakers = await work.tx.$queryRaw<FoundTransfer[]>`
    select t.id, t.maker_id as "makerId", null as "awardId", t.amount_tiyin as "amountTiyin",
           t.status::text as status, b.number
      from maker_transfer t join maker_batch b on b.id = t.batch_id
     where t.id = any (${asked}::uuid[]) order by t.id for update of t`
  const ofAwards = await work.tx.$queryRaw<FoundTransfer[]>`
    select t.id, null as "makerId", t.award_id as "awardId", t.amount_tiyin as "amountTiyin",
           t.status::text as status, to_char(b.month, 'YYYY-MM') || '/' || b.sequence as number
      from award_transfer t join award_batch b on b.id = t.batch_id
     where t.id = any (${asked}::uuid[]) order by t.id for update of t`
  return new Map([...ofMakers, ...ofAwards].map((row) => [row.id, row]))
}
