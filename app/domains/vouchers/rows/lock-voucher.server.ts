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
}

/** The voucher, held against every other writer until the transaction ends; null when the context may not see it. */
export async function lockVoucher(work: Work, voucherId: string): Promise<LockedVoucher | null> {
  const rows = await work.tx.$queryRaw<LockedVoucher[]>`
    select id, number, person_id as "personId", entitlement_id as "entitlementId", device_code as "deviceCode",
      ceiling_tiyin as "ceilingTiyin", status::text as status, valid_until as "validUntil"
    from voucher where id = ${voucherId}::uuid for update`
  return rows[0] ?? null
}
