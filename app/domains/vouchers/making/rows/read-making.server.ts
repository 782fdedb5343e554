import { listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { DeviceOrderStatus, FittingOutcome } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { Fitted } from '../fittings'
import type { MilestoneCode } from '../milestones'
import { countWorkingDays, planMilestones } from '../plan-milestones'
import { openFitted } from './fitted-content.server'

export interface FittingRow {
  id: string
  outcome: FittingOutcome
  fittedOn: Date
  /** Null for whoever makes it no more, and once the order came to nothing. */
  fitted: Fitted | null
}

/** How the making of an order goes. */
export interface MakingFile {
  milestones: { code: MilestoneCode; plannedOn: Date; doneOn: Date | null }[]
  /** Working days by which the promised day has passed and it is not ready; 0 while there is time. */
  lateDays: number
  /** What the maker said last of being late; null for nothing. */
  delay: { reasonCode: string; expectedOn: Date } | null
  /** The latest first. */
  fittings: FittingRow[]
}

interface Order {
  id: string
  deviceCode: string
  status: DeviceOrderStatus
  readyOn: Date | null
}

/** The steps, planned and done; null of an order that nobody has accepted. `acceptedAt` is when the maker did. */
export async function readMaking(
  work: Work,
  order: Order,
  acceptedAt: Date | undefined,
): Promise<MakingFile | null> {
  const { id: deviceOrderId, readyOn, status } = order
  if (!readyOn || !acceptedAt) return null
  const [holidays, done, delay, fittings] = [
    await listHolidays(work),
    await work.tx.deviceMilestone.findMany({ where: { deviceOrderId } }),
    await work.tx.deviceDelay.findFirst({
      where: { deviceOrderId },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: { reasonCode: true, expectedOn: true },
    }),
    await work.tx.deviceFitting.findMany({ where: { deviceOrderId }, orderBy: { ordinal: 'desc' } }),
  ]
  const doneOn = new Map(done.map((one) => [one.code, one.doneOn]))
  const isOpen = status === 'accepted' || status === 'in_making'
  const planned = planMilestones(order.deviceCode, { acceptedOn: dayOf(acceptedAt), readyOn }, holidays)
  return {
    milestones: planned.map((one) => ({ ...one, doneOn: doneOn.get(one.code) ?? null })),
    lateDays: isOpen ? countWorkingDays(readyOn, dayOf(work.now()), holidays) : 0,
    delay: isOpen ? delay : null,
    fittings: fittings.map(({ id, outcome, fittedOn, contentCipher }) => ({
      ...{ id, outcome, fittedOn },
      fitted: contentCipher === null ? null : openFitted(contentCipher, id),
    })),
  }
}
