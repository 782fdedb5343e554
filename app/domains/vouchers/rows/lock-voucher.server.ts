import { isId } from '~/lib/ids'
import { Prisma } from '~/platform/prisma/client'
import type { VoucherStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface LockedVoucher {
  id: string
  number: string
  personId: string
  entitlementId: string
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  validUntil: Date
  beneficiaryIndex: string
  /** Null while it can be used. */
  suspendedAt: Date | null
}

/** The voucher, held against every other writer until the transaction ends; null when the context may not see it. */
export function lockVoucher(work: Work, voucherId: string): Promise<LockedVoucher | null> {
  return lock(work, voucherId, Prisma.sql`${voucherId}::uuid`)
}

/** The same for the latest voucher that a case gave. With the portal's eyes: who sees the case may, and does not write it. */
export function lockVoucherOfCase(work: Work, caseId: string): Promise<LockedVoucher | null> {
  return work.asSystem(() =>
    lock(
      work,
      caseId,
      Prisma.sql`(select v.id from voucher v join entitlement e on e.id = v.entitlement_id
        where e.application_id = ${caseId}::uuid order by v.issued_at desc, v.status = 'replaced', v.id desc limit 1)`,
    ),
  )
}

async function lock(work: Work, id: string, which: Prisma.Sql): Promise<LockedVoucher | null> {
  // Of an address that somebody made up: no uuid column is asked for it.
  if (!isId(id)) return null
  const rows = await work.tx.$queryRaw<LockedVoucher[]>`
    select id, number, person_id as "personId", entitlement_id as "entitlementId", device_code as "deviceCode",
      ceiling_tiyin as "ceilingTiyin", status::text as status, valid_until as "validUntil",
      beneficiary_index as "beneficiaryIndex", suspended_at as "suspendedAt"
    from voucher where id = ${which} for update`
  return rows[0] ?? null
}
