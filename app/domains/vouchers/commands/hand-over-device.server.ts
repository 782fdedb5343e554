import { recordAudit } from '~/domains/audit/index.server'
import type { NamedUpload } from '~/domains/documents/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { fitsSixDigits, hashSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { captureDevice } from '../handover/rows/capture-device.server'
import { lockSerialAndMaker } from '../handover/rows/lock-serial.server'
import { checkRepaired, readHandOverGround } from '../handover/rows/read-hand-over-ground.server'
import { withdrawAct } from '../handover/rows/withdraw-act.server'
import { writeAct } from '../handover/rows/write-act.server'
import { nextDeviceOrderStatus } from '../lifecycle'
import { isClinicianMissing } from '../making/rows/is-clinician-missing.server'
import type { LockedDeviceOrder } from '../rows/lock-device-order.server'
import { refuseOtherAnswers } from '../rows/refuse-other-answers'
import { type TakeMakerOrderError, takeMakerOrder } from '../rows/take-maker-order.server'
import { maxHandoverAttempts } from '../rules'
import type { HandOverInput } from '../schema'

export type HandOverError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.sentBefore'
  | 'vouchers.error.makerStopped'
  | 'making.error.clinicianMissing'
  /** `details.left` attempts are left. */
  | 'vouchers.error.wrongCode'
  | 'vouchers.error.tooManyCodes'
  | 'vouchers.error.serialTaken'
  | 'vouchers.error.otherSerial'

/**
 * The person showed her code: she has the device. The same form sent twice is one hand-over. A wrong code is counted
 * although it is refused. `act`: a photograph of what she signed; `isNew` is false where it was handed over before.
 */
export async function handOverDevice(
  work: Work,
  input: HandOverInput & { act?: NamedUpload },
): Promise<Result<{ number: string; priceTiyin: bigint; isNew: boolean }, HandOverError>> {
  const { handoverId, serialNumber, act } = input
  const taken = await takeMakerOrder(work, input.deviceOrderId)
  if (!taken.ok) return taken
  const { voucher, order } = taken.value
  if (order.handoverId === handoverId) {
    const stands = await work.tx.deviceOrder.findUniqueOrThrow({
      where: { id: order.id },
      select: { serialNumber: true },
    })
    const same = refuseOtherAnswers(stands, { serialNumber })
    return same.ok ? ok({ number: order.number, priceTiyin: order.priceTiyin, isNew: false }) : same
  }
  if (!nextDeviceOrderStatus(order.status, 'handOver')) return refuse('vouchers.error.orderMoved')
  const { isMakerStopped } = await lockSerialAndMaker(work, order, serialNumber)
  if (isMakerStopped) return refuse('vouchers.error.makerStopped')
  const ground = await readHandOverGround(work, order, input)
  if (ground.isMadeToMeasure && (await isClinicianMissing(work, order)))
    return refuse('making.error.clinicianMissing')
  if (order.handoverAttempts >= maxHandoverAttempts) return refuse('vouchers.error.tooManyCodes')
  if (!fitsSixDigits('handoverCode', order.id, input.code, order.handoverCodeHash))
    return countWrongCode(work, { voucherId: voucher.id, order }, input)
  const repaired = checkRepaired(ground, serialNumber)
  if (!repaired.ok) return repaired
  if (ground.isSerialTaken) return refuse('vouchers.error.serialTaken')
  if (ground.isNamed) return refuse('vouchers.error.orderMoved')
  // What waited for the centre is not needed any more.
  if (ground.isActWaiting) await withdrawAct(work, order.id)
  const proved = { proof: 'code', handoverId, serialNumber } as const
  const captured = await captureDevice(work, { voucher, order, ground }, proved)
  if (!captured.ok) return captured
  if (act) {
    const kept = { id: handoverId, deviceOrderId: order.id, status: 'attached', serialNumber } as const
    await writeAct(work, { ...kept, identityKind: null, file: act })
  }
  return ok({ ...captured.value, isNew: true })
}

async function countWrongCode(
  work: Work,
  { voucherId, order }: { voucherId: string; order: LockedDeviceOrder },
  { handoverId, code }: HandOverInput,
) {
  // The same sending that comes again, because its answer was lost on the way, is not another try.
  const handoverWrongHash = hashSixDigits('handoverCode', `${order.id}:${handoverId}`, code)
  const isAgain = order.handoverWrongHash === handoverWrongHash
  const left = maxHandoverAttempts - order.handoverAttempts
  if (isAgain) return refuseWrongCode(left)
  await work.keep('handover-code-tried', async () => {
    await work.asSystem(() =>
      work.tx.deviceOrder.update({
        where: { id: order.id },
        data: { handoverAttempts: { increment: 1 }, handoverWrongHash },
      }),
    )
    await recordAudit(work, {
      subject: voucherId,
      action: 'deviceOrder.codeRefused',
      details: { deviceOrderId: order.id },
    })
  })
  return refuseWrongCode(left - 1)
}

function refuseWrongCode(left: number) {
  return left > 0
    ? refuse('vouchers.error.wrongCode', { count: left })
    : refuse('vouchers.error.tooManyCodes')
}
