import { recordAudit } from '~/domains/audit/index.server'
import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { addWorkingDays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { newHandoverCode, openHandoverCode } from '../handover/handover-code.server'
import { type DeviceOrderMove, nextDeviceOrderStatus } from '../lifecycle'
import { mustAdjustFirst } from '../making/rows/must-adjust-first.server'
import { mustMeasureFirst } from '../making/rows/must-measure-first.server'
import { sealRepair } from '../passport/repair-text.server'
import { mayWorkOn } from '../policy'
import { type LockedDeviceOrder, lockDeviceOrder } from '../rows/lock-device-order.server'
import { writeOrderEvent } from '../rows/write-event.server'

const eventOfMove = {
  accept: 'deviceOrder.accepted',
  startMaking: 'deviceOrder.makingStarted',
  finish: 'deviceOrder.ready',
} as const satisfies Partial<Record<DeviceOrderMove, string>>

export type MakerMove = keyof typeof eventOfMove

export type AdvanceError =
  | 'vouchers.error.orderNotFound'
  | 'vouchers.error.orderMoved'
  | 'sides.error.makeDevice'
  | 'making.error.measureFirst'
  | 'making.error.adjustFirst'
  | 'vouchers.error.repairTextMissing'

interface AdvanceInput {
  deviceOrderId: string
  move: MakerMove
  /** With `accept`: working days until it is ready. */
  makingDays?: number
  /** With `finish` of a repair: what was done; ignored for a device. */
  repairText?: string | undefined
}

/**
 * The maker accepts an order, starts on it or finishes it; the person is told when she accepts and when it is ready. When
 * it is finished a hand-over code is made, which goes to the person alone.
 */
export async function advanceDeviceOrder(
  work: Work,
  input: AdvanceInput,
): Promise<Result<{ number: string }, AdvanceError>> {
  const order = await lockDeviceOrder(work, input.deviceOrderId)
  if (!order || !mayWorkOn(work, order)) return refuse('vouchers.error.orderNotFound')
  const own = refuseBothSides('makeDevice', work, await getVoucherSide(work, order.voucherId))
  if (own) return own
  const status = nextDeviceOrderStatus(order.status, input.move)
  if (!status) return refuse('vouchers.error.orderMoved')
  if (input.move === 'startMaking' && (await mustMeasureFirst(work, order)))
    return refuse('making.error.measureFirst')
  if (input.move === 'finish' && (await mustAdjustFirst(work, order.id)))
    return refuse('making.error.adjustFirst')
  const isRepaired = input.move === 'finish' && order.isRepair
  if (isRepaired && !input.repairText) return refuse('vouchers.error.repairTextMissing')

  const code = input.move === 'finish' ? newHandoverCode(order.id) : null
  const readyOn = input.move === 'accept' ? await countReadyDay(work, input.makingDays ?? 0) : null
  await work.asSystem(async () => {
    await work.tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        status,
        version: { increment: 1 },
        ...(readyOn && { readyOn }),
        ...code,
        ...(isRepaired && input.repairText && { repairCipher: sealRepair(input.repairText, order.id) }),
      },
    })
    await writeOrderEvent(work, { deviceOrderId: order.id, type: eventOfMove[input.move] })
  })
  await recordAudit(work, {
    subject: order.voucherId,
    action: eventOfMove[input.move],
    details: { deviceOrderId: order.id },
  })
  await tellPerson(work, order, {
    readyOn,
    code: code && openHandoverCode(order.id, code.handoverCodeCipher),
  })
  return ok({ number: order.number })
}

async function tellPerson(
  work: Work,
  { id, number, personId }: LockedDeviceOrder,
  { readyOn, code }: { readyOn: Date | null; code: string | null },
): Promise<void> {
  const common = { personId, locale: null, path: `/vouchers/orders/${id}` }
  if (readyOn) {
    await notify(work, {
      ...common,
      key: `deviceOrder:${id}:accepted`,
      template: 'notifications.deviceOrderAccepted',
      variables: { number, readyOn: isoDay(readyOn) },
    })
  }
  if (code) {
    await notify(work, {
      ...common,
      key: `deviceOrder:${id}:ready`,
      template: 'notifications.deviceOrderReady',
      variables: { number, code },
    })
  }
}

// In the transaction: another connection may not be had while this one is held.
async function countReadyDay(work: Work, makingDays: number): Promise<Date> {
  const rows = await work.tx.holiday.findMany({ select: { date: true } })
  const holidays = new Set(rows.map(({ date }) => isoDay(date)))
  return addWorkingDays(dayOf(work.now()), makingDays, holidays)
}
