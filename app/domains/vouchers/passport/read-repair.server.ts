import { type ByLocale, byLocale } from '~/domains/reference/schema'
import type { Work } from '~/platform/work.server'
import { openRepair } from './repair-text.server'

/** A received device, as it is known when it is repaired. */
export interface RepairedDevice {
  model: ByLocale
  serialNumber: string | null
}

/** What an order repairs. */
export interface RepairFile {
  /** What the workshop did; null until it is ready. */
  text: string | null
  /** The device that is repaired; null where it came otherwise than by the portal. */
  device: RepairedDevice | null
}

/** Of an order that may be seen: null when it is for a device. Who made the device is another workshop, often. */
export async function readRepair(
  work: Work,
  order: { id: string; voucherId: string; isRepair: boolean; repairCipher: string | null },
): Promise<RepairFile | null> {
  if (!order.isRepair) return null
  return {
    text: openRepair(order.repairCipher, order.id),
    device: await readRepairedDevice(work, order.voucherId),
  }
}

/** The device that a voucher repairs; null for another voucher, and where it came otherwise than by the portal. */
export async function readRepairedDevice(work: Work, voucherId: string): Promise<RepairedDevice | null> {
  const repaired = await work.asSystem(() =>
    work.tx.deviceOrder.findFirst({
      where: { repairRights: { some: { vouchers: { some: { id: voucherId } } } } },
      select: { serialNumber: true, offered: { select: { title: true } } },
    }),
  )
  return repaired && { model: byLocale.parse(repaired.offered.title), serialNumber: repaired.serialNumber }
}
