import type { Work } from '~/platform/work.server'

/** True when the last fitting of an order says that something has to be adjusted. */
export async function mustAdjustFirst(work: Work, deviceOrderId: string): Promise<boolean> {
  const last = await work.tx.deviceFitting.findFirst({
    where: { deviceOrderId },
    orderBy: { ordinal: 'desc' },
    select: { outcome: true },
  })
  return last?.outcome === 'adjust'
}
