import type { Work } from '~/platform/work.server'

/** True while a signed act says that she has the device, and her centre has not answered. */
export function hasWaitingAct(work: Work, deviceOrderId: string): Promise<boolean> {
  return work.asSystem(
    async () => (await work.tx.handoverAct.count({ where: { deviceOrderId, status: 'recorded' } })) > 0,
  )
}
