import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface LockedDeviceOrder {
  id: string
  number: string
  voucherId: string
  personId: string
  makerId: string
  offerId: string
  deviceCode: string
  priceTiyin: bigint
  voucherPartTiyin: bigint
  topUpTiyin: bigint
  status: DeviceOrderStatus
  handoverCodeHash: string | null
  handoverAttempts: number
  handoverWrongHash: string | null
  /** Of the form or act that handed it over; null until then. */
  handoverId: string | null
  payUntil: Date | null
  placedAt: Date
  /** Null until handed over, as is the last day of the warranty. */
  handedOverAt: Date | null
  warrantyUntil: Date | null
}

/** The order, held against every other writer until the transaction ends; null when the context may not see it. */
export async function lockDeviceOrder(work: Work, deviceOrderId: string): Promise<LockedDeviceOrder | null> {
  const rows = await work.tx.$queryRaw<LockedDeviceOrder[]>`
    select id, number, voucher_id as "voucherId", person_id as "personId", maker_id as "makerId",
      offer_id as "offerId", device_code as "deviceCode", price_tiyin as "priceTiyin", voucher_part_tiyin as "voucherPartTiyin",
      top_up_tiyin as "topUpTiyin", status::text as status, handover_code_hash as "handoverCodeHash",
      handover_attempts as "handoverAttempts", handover_wrong_hash as "handoverWrongHash",
      handover_id as "handoverId", pay_until as "payUntil", placed_at as "placedAt",
      handed_over_at as "handedOverAt", warranty_until as "warrantyUntil"
    from device_order where id = ${deviceOrderId}::uuid for update`
  return rows[0] ?? null
}
