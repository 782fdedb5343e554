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
}

/** The voucher, held against every other writer until the transaction ends; null when the context may not see it. */
export function lockVoucher(work: Work, voucherId: string): Promise<LockedVoucher | null> {
  return lock(work, Prisma.sql`${voucherId}::uuid`)
}

/** The same for the voucher that an order stands on. */
export function lockVoucherOfOrder(work: Work, deviceOrderId: string): Promise<LockedVoucher | null> {
  return lock(work, Prisma.sql`(select o.voucher_id from device_order o where o.id = ${deviceOrderId}::uuid)`)
}

async function lock(work: Work, which: Prisma.Sql): Promise<LockedVoucher | null> {
  const rows = await work.tx.$queryRaw<LockedVoucher[]>`
    select id, number, person_id as "personId", entitlement_id as "entitlementId", device_code as "deviceCode",
      ceiling_tiyin as "ceilingTiyin", status::text as status, valid_until as "validUntil"
    from voucher where id = ${which} for update`
  return rows[0] ?? null
}
