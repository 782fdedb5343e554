import { isSeen } from '~/domains/documents/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextActStatus, nextDeviceOrderStatus } from '../../lifecycle'
import { isClinicianMissing } from '../../making/rows/is-clinician-missing.server'
import { captureDevice } from '../rows/capture-device.server'
import { lockSerial } from '../rows/lock-serial.server'
import { checkRepaired, readHandOverGround } from '../rows/read-hand-over-ground.server'
import { type TakeActError, takeAct } from '../rows/take-act.server'
import { tellMakerOfAct } from '../rows/tell-of-act.server'

export type ConfirmActError =
  | TakeActError
  | 'vouchers.error.actMoved'
  | 'vouchers.error.actByYou'
  | 'vouchers.error.actUnseen'
  | 'vouchers.error.serialTaken'
  | 'vouchers.error.otherSerial'
  | 'vouchers.error.orderMoved'
  | 'making.error.clinicianMissing'

/** Somebody of the person's centre confirms that she has her device, by the act that she signed: the money is captured. */
export async function confirmAct(
  work: Work,
  { actId }: { actId: string },
): Promise<Result<{ number: string }, ConfirmActError>> {
  const taken = await takeAct(work, actId)
  if (!taken.ok) return taken
  const { act, order, voucher } = taken.value
  if (!nextActStatus(act.status, 'confirm')) return refuse('vouchers.error.actMoved')
  if (act.recordedById === work.personId) return refuse('vouchers.error.actByYou')
  if (!nextDeviceOrderStatus(order.status, 'handOver')) return refuse('vouchers.error.orderMoved')
  if (await isClinicianMissing(work, order)) return refuse('making.error.clinicianMissing')
  if (!isSeen(act)) return refuse('vouchers.error.actUnseen')
  const { serialNumber } = act
  await lockSerial(work, order, serialNumber)
  const ground = await readHandOverGround(work, order, { handoverId: actId, serialNumber })
  const repaired = checkRepaired(ground, serialNumber)
  if (!repaired.ok) return repaired
  if (ground.isSerialTaken) return refuse('vouchers.error.serialTaken')
  await work.asSystem(() =>
    work.tx.handoverAct.update({
      where: { id: actId },
      data: { status: 'confirmed', closedById: work.personId, closedAt: work.now() },
    }),
  )
  const proved = { proof: 'act', handoverId: actId, serialNumber } as const
  const captured = await captureDevice(work, { voucher, order, ground }, proved)
  if (!captured.ok) return captured
  await tellMakerOfAct(work, order, {
    key: `handoverAct:${actId}:confirmed`,
    template: 'notifications.deviceActConfirmed',
  })
  return ok({ number: order.number })
}
