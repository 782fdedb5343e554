import type { Work } from '~/platform/work.server'
import { beneficiaryIndex } from '../beneficiary.server'

export interface DeviceToRepair {
  /** Of its order. */
  id: string
  number: string
  /** Last day of the warranty, midnight UTC; null where the portal does not know it. */
  warrantyUntil: Date | null
}

/**
 * The device of a kind that was received last for a person, whoever holds its voucher and whichever centre gave it; null
 * when the portal knows none.
 */
export function findDeviceToRepair(
  work: Work,
  { pinfl, deviceCode }: { pinfl: string; deviceCode: string },
): Promise<DeviceToRepair | null> {
  // Another parent may hold it, another centre may have given it.
  return work.asSystem(() =>
    work.tx.deviceOrder.findFirst({
      where: { deviceCode, status: 'handed_over', voucher: { beneficiaryIndex: beneficiaryIndex(pinfl) } },
      orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
      select: { id: true, number: true, warrantyUntil: true },
    }),
  )
}
