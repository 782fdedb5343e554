import type { DeviceDispatchStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type DeliveryWay, wayOf } from '../rules'

export interface DispatchRow {
  id: string
  ordinal: number
  way: DeliveryWay
  status: DeviceDispatchStatus
  carrier: string | null
  trackingNumber: string | null
  dueOn: Date
  /** Null unless it came back. */
  reasonCode: string | null
  answerBy: Date | null
  recordedAt: Date
  cameBackAt: Date | null
  closedAt: Date | null
}

/** Each time that an order was under way, the latest first, with the eyes of who acts. */
export async function readDispatches(work: Work, deviceOrderId: string): Promise<DispatchRow[]> {
  const rows = await work.tx.deviceDispatch.findMany({
    where: { deviceOrderId },
    orderBy: { ordinal: 'desc' },
    omit: { deviceOrderId: true, recordedById: true, cameBackById: true, closedById: true },
  })
  return rows.map(({ way, ...row }) => ({ ...row, way: wayOf(way) }))
}
