import { isoDayOf } from '~/platform/clock.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The State agreed to pay above its ceiling for a price that came to nothing. */
export interface FallenRaise {
  ceilingId: string
  quoteId: string
  /** The voucher that carries the higher ceiling; no order has it. */
  voucherId: string
  number: string
  personId: string
  /** Of a protected case nothing leaves the portal. */
  isProtected: boolean
  /** Tiyin that it carried before. */
  beforeTiyin: bigint
}

/** Of one voucher, or of all; at most `limit`. With the portal's eyes. */
export function findFallenRaises(
  work: Work,
  { voucherId, limit }: { voucherId: string | null; limit: number },
): Promise<FallenRaise[]> {
  const today = isoDayOf(work.now())
  const one = voucherId === null ? Prisma.empty : Prisma.sql`and v.id = ${voucherId}::uuid`
  return work.asSystem(
    () => work.tx.$queryRaw<FallenRaise[]>`
      select n.id as "ceilingId", n.quote_id as "quoteId", v.id as "voucherId", v.number, v.person_id as "personId",
        c.is_protected as "isProtected", o.ceiling_tiyin as "beforeTiyin"
      from ceiling_request n
        join voucher o on o.id = n.voucher_id
        join voucher v on v.replaces_id = o.id and v.status = 'issued'
        join case_file c on c.id = n.application_id
        join quote q on q.id = n.quote_id
        join quote_request r on r.id = q.request_id
      where n.status = 'approved' and n.fell_through_at is null and v.ceiling_tiyin > o.ceiling_tiyin ${one}
        and (r.status not in ('open', 'taken') or q.status <> 'answered' or q.valid_until < ${today}::date
          or exists (select 1 from device_order d where d.voucher_id = v.id and d.offer_id = q.offer_id
            and d.status in ('cancelled', 'declined', 'returned')))
      order by n.id limit ${limit}`,
  )
}
