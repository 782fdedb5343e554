import { type ByLocale, byLocale } from '~/domains/reference/schema'
import type { Work } from '~/platform/work.server'
import { openRepair } from './repair-text.server'

/** What an order repairs. */
export interface RepairFile {
  /** What the workshop did; null until it is ready. */
  text: string | null
  /** The device that is repaired; null where it came otherwise than by the portal. */
  device: { model: ByLocale; serialNumber: string | null } | null
}

/** Of an order that may be seen: null when it is for a device. Who made the device is another workshop, often. */
export async function readRepair(
  work: Work,
  order: { id: string; voucherId: string; isRepair: boolean; repairCipher: string | null },
): Promise<RepairFile | null> {
  if (!order.isRepair) return null
  const repaired = await work.asSystem(() =>
    work.tx.deviceOrder.findFirst({
      where: { repairRights: { some: { vouchers: { some: { id: order.voucherId } } } } },
      select: { serialNumber: true, offered: { select: { title: true } } },
    }),
  )
  return {
    text: openRepair(order.repairCipher, order.id),
    device: repaired && {
      model: byLocale.parse(repaired.offered.title),
      serialNumber: repaired.serialNumber,
    },
  }
}
