import type { Work } from '~/platform/work.server'

/** How often the person of an order did not come to the workshop, as it said. */
export function countMissed(work: Work, deviceOrderId: string): Promise<number> {
  return work.asSystem(() => work.tx.appointment.count({ where: { deviceOrderId, status: 'missed' } }))
}
