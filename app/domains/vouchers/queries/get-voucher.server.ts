import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { type DecidedChange, readStandingChange } from '../changes/rows/read-standing-change.server'
import { liveOrderStatuses } from '../lifecycle'
import { type RepairedDevice, readRepairedDevice } from '../passport/read-repair.server'

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
  /** From then on it takes no new order; null while it can be used. */
  suspendedAt: Date | null
  /** Why staff suspended, cancelled or replaced it, and what they wrote; null where they did not. */
  change: DecidedChange | null
  /** The voucher in its place; null while there is none. */
  replacedBy: { id: string; number: string } | null
  /** The voucher that it stands in the place of; null when it was the first one. */
  replaces: { id: string; number: string } | null
  /** The received device that it repairs; null where it is for a device, and where the portal knows none. */
  repairs: RepairedDevice | null
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

/** One of the person's own vouchers with its orders; null when it is not hers or does not exist. */
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
        suspendedAt: true,
        renewableOn: true,
        entitlementId: true,
        replacedBy: { select: { id: true, number: true } },
        replaces: { select: { id: true, number: true } },
      },
    })
    if (!voucher) return null
    const { entitlementId, beneficiaryCipher, ...facts } = voucher
    const beneficiary = openBeneficiary(beneficiaryCipher, voucherId)
    const { repairsOrderId, ...right } = await tx.entitlement.findUniqueOrThrow({
      where: { id: entitlementId },
      select: { applicationId: true, renewableOn: true, repairsOrderId: true },
    })
    const orders = await tx.deviceOrder.findMany({
      where: { voucherId },
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, number: true, makerId: true, priceTiyin: true, status: true, placedAt: true },
    })
    const liveOrder = orders.find(({ status }) => liveOrderStatuses.includes(status)) ?? null
    const renewableOn = facts.renewableOn ?? right.renewableOn
    return {
      ...facts,
      ...right,
      change: await readStandingChange(tx, facts),
      renewableOn,
      repairs: repairsOrderId ? await readRepairedDevice(tx, voucherId) : null,
      beneficiary,
      orders,
      liveOrder,
    }
  })
}
