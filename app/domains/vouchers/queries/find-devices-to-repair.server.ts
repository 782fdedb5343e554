import { type ByLocale, byLocale } from '~/domains/reference/schema'
import type { Work } from '~/platform/work.server'
import { beneficiaryIndex } from '../beneficiary.server'

export interface DeviceToRepair {
  /** Of its order. */
  id: string
  number: string
  /** As it was ordered. */
  model: ByLocale
  /** Null for what was handed over before it was asked for. */
  serialNumber: string | null
  handedOverAt: Date | null
  /** Last day of the warranty, midnight UTC; null where the portal does not know it. */
  warrantyUntil: Date | null
}

/** The devices of a kind that a person received and still has, the latest first; none when the portal knows none. */
export function findDevicesToRepair(
  work: Work,
  { pinfl, deviceCode }: { pinfl: string; deviceCode: string },
): Promise<DeviceToRepair[]> {
  // Another parent may hold the voucher of one, another centre may have given it.
  return work.asSystem(async () => {
    const rows = await work.tx.deviceOrder.findMany({
      where: { deviceCode, status: 'handed_over', voucher: { beneficiaryIndex: beneficiaryIndex(pinfl) } },
      orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
      select: {
        ...{ id: true, number: true, serialNumber: true, handedOverAt: true, warrantyUntil: true },
        offered: { select: { title: true } },
      },
    })
    return rows.map(({ offered, ...row }) => ({ ...row, model: byLocale.parse(offered.title) }))
  })
}
