import { isId } from '~/lib/ids'
import { Prisma } from '~/platform/prisma/client'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { LockedVoucher } from './lock-voucher.server'

export interface LockedDeviceOrder {
  id: string
  number: string
  voucherId: string
  personId: string
  makerId: string
  offerId: string
  deviceCode: string
  isRepair: boolean
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

const columns = Prisma.sql`o.id, o.number, o.voucher_id as "voucherId", o.person_id as "personId", o.maker_id as "makerId",
  o.offer_id as "offerId", o.device_code as "deviceCode", o.is_repair as "isRepair", o.price_tiyin as "priceTiyin",
  o.voucher_part_tiyin as "voucherPartTiyin", o.top_up_tiyin as "topUpTiyin", o.status::text as status,
  o.handover_code_hash as "handoverCodeHash", o.handover_attempts as "handoverAttempts",
  o.handover_wrong_hash as "handoverWrongHash", o.handover_id as "handoverId", o.pay_until as "payUntil",
  o.placed_at as "placedAt", o.handed_over_at as "handedOverAt", o.warranty_until as "warrantyUntil"`

/** The order, held against every other writer until the transaction ends; null when the context may not see it. */
export async function lockDeviceOrder(work: Work, deviceOrderId: string): Promise<LockedDeviceOrder | null> {
  // Of an address that somebody made up: no uuid column is asked for it.
  if (!isId(deviceOrderId)) return null
  const rows = await work.tx.$queryRaw<LockedDeviceOrder[]>`
    select ${columns} from device_order o where o.id = ${deviceOrderId}::uuid for update`
  return rows[0] ?? null
}

/** An order with its voucher, and who stands on the citizen's side of them. */
export interface LockedPair {
  voucher: LockedVoucher
  order: LockedDeviceOrder
  side: string[]
}

interface Row
  extends LockedDeviceOrder,
    Pick<LockedVoucher, 'entitlementId' | 'ceilingTiyin' | 'validUntil'> {
  voucherNumber: string
  voucherPersonId: string
  voucherDeviceCode: string
  voucherStatus: LockedVoucher['status']
  beneficiaryIndex: string
  suspendedAt: Date | null
  side: (string | null)[] | null
}

/**
 * Both held against every other writer until the transaction ends, the voucher first, as everywhere; null when the
 * context may not see them.
 */
export async function lockOrderAndVoucher(work: Work, deviceOrderId: string): Promise<LockedPair | null> {
  if (!isId(deviceOrderId)) return null
  const rows = await work.tx.$queryRaw<Row[]>`
    select ${columns},
      v.number as "voucherNumber", v.person_id as "voucherPersonId", v.entitlement_id as "entitlementId",
      v.device_code as "voucherDeviceCode", v.ceiling_tiyin as "ceilingTiyin", v.status::text as "voucherStatus",
      v.valid_until as "validUntil", v.beneficiary_index as "beneficiaryIndex", v.suspended_at as "suspendedAt",
      app_voucher_side(v.id) as side
    from voucher v join device_order o on o.voucher_id = v.id
    where o.id = ${deviceOrderId}::uuid for update of v, o`
  return rows[0] ? readPair(rows[0]) : null
}

function readPair({
  voucherNumber,
  voucherPersonId,
  voucherDeviceCode,
  voucherStatus,
  entitlementId,
  ceilingTiyin,
  validUntil,
  beneficiaryIndex,
  suspendedAt,
  side,
  ...order
}: Row): LockedPair {
  const voucher: LockedVoucher = {
    ...{ id: order.voucherId, number: voucherNumber, personId: voucherPersonId, status: voucherStatus },
    ...{ deviceCode: voucherDeviceCode, entitlementId, ceilingTiyin, validUntil },
    ...{ beneficiaryIndex, suspendedAt },
  }
  return { voucher, order, side: (side ?? []).filter((person) => person !== null) }
}
