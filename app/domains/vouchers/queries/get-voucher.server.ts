import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { liveOrderStatuses } from '../lifecycle'

export interface VoucherFile {
  id: string
  number: string
  /** Whom the device is for; null when that is the holder. */
  beneficiary: BeneficiaryName | null
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  issuedAt: Date
  /** Last day it can be used to order, as midnight UTC. */
  validUntil: Date
  applicationId: string
  /** From this day the same kind may be granted again, midnight UTC. */
  renewableOn: Date
  events: { type: string; actorRole: string; reasonCode: string | null; at: Date }[]
  /** Latest first. */
  orders: VoucherOrder[]
  /** The order that holds or has used it; null when none does. */
  liveOrder: VoucherOrder | null
}

export interface VoucherOrder {
  id: string
  number: string
  makerId: string
  priceTiyin: bigint
  status: DeviceOrderStatus
  placedAt: Date
}

/** One of the person's own vouchers with its history; null when it is not hers or does not exist. */
export async function getVoucher(context: Context, voucherId: string): Promise<VoucherFile | null> {
  if (!isId(voucherId) || !context.personId) return null
  const personId = context.personId
  return transaction(context, async (tx) => {
    const voucher = await tx.voucher.findFirst({
      where: { id: voucherId, personId },
      select: {
        id: true,
        number: true,
        beneficiaryCipher: true,
        deviceCode: true,
        ceilingTiyin: true,
        status: true,
        issuedAt: true,
        validUntil: true,
        entitlementId: true,
      },
    })
    if (!voucher) return null
    const { entitlementId, beneficiaryCipher, ...facts } = voucher
    const beneficiary = openBeneficiary(beneficiaryCipher, voucherId)
    const right = await tx.entitlement.findUniqueOrThrow({
      where: { id: entitlementId },
      select: { applicationId: true, renewableOn: true },
    })
    const events = await tx.voucherEvent.findMany({
      where: { voucherId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { type: true, actorRole: true, reasonCode: true, at: true },
    })
    const orders = await tx.deviceOrder.findMany({
      where: { voucherId },
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, number: true, makerId: true, priceTiyin: true, status: true, placedAt: true },
    })
    const liveOrder = orders.find(({ status }) => liveOrderStatuses.includes(status)) ?? null
    return { ...facts, ...right, beneficiary, events, orders, liveOrder }
  })
}
