import { recordAudit } from '~/domains/audit/index.server'
import type { NamedUpload } from '~/domains/documents/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextDeviceOrderStatus } from '../../lifecycle'
import { isClinicianMissing } from '../../making/rows/is-clinician-missing.server'
import { refuseOtherAnswers } from '../../rows/refuse-other-answers'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import type { HandoverActInput } from '../../schema'
import { lockSerialAndMaker } from '../rows/lock-serial.server'
import { checkRepaired, readHandOverGround } from '../rows/read-hand-over-ground.server'
import { tellOfAct } from '../rows/tell-of-act.server'
import { writeAct } from '../rows/write-act.server'

export type RecordActError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.sentBefore'
  | 'vouchers.error.makerStopped'
  | 'making.error.clinicianMissing'
  | 'vouchers.error.actWaits'
  | 'vouchers.error.serialTaken'
  | 'vouchers.error.otherSerial'

/**
 * The person has no code: the maker saw who she is, handed the device over and photographed the act that she signed. Her
 * centre confirms it, and only then money moves. The same form sent twice is one act (`isNew` is then false).
 */
export async function recordAct(
  work: Work,
  input: Omit<HandoverActInput, 'seen'> & { file: NamedUpload },
): Promise<Result<{ isNew: boolean }, RecordActError>> {
  const { handoverId: id, serialNumber, identityKind, file } = input
  const taken = await takeMakerOrder(work, input.deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  const deviceOrderId = order.id
  const twin = await work.tx.handoverAct.findFirst({
    where: { id, deviceOrderId },
    select: { serialNumber: true, identityKind: true },
  })
  if (twin) {
    const same = refuseOtherAnswers(twin, { serialNumber, identityKind })
    return same.ok ? ok({ isNew: false }) : same
  }
  if (!nextDeviceOrderStatus(order.status, 'handOver')) return refuse('vouchers.error.orderMoved')
  const { isMakerStopped } = await lockSerialAndMaker(work, order, serialNumber)
  if (isMakerStopped) return refuse('vouchers.error.makerStopped')
  const ground = await readHandOverGround(work, order, input)
  if (ground.isMadeToMeasure && (await isClinicianMissing(work, order)))
    return refuse('making.error.clinicianMissing')
  if (ground.isActWaiting) return refuse('vouchers.error.actWaits')
  const repaired = checkRepaired(ground, serialNumber)
  if (!repaired.ok) return repaired
  if (ground.isSerialTaken) return refuse('vouchers.error.serialTaken')
  if (ground.isNamed) return refuse('vouchers.error.orderMoved')
  const act = { id, deviceOrderId, status: 'recorded', serialNumber, identityKind, file } as const
  const confirmBy = await writeAct(work, act)
  await work.asSystem(() => writeOrderEvent(work, { deviceOrderId, type: 'deviceOrder.actRecorded' }))
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.actRecorded',
    details: { deviceOrderId },
  })
  await tellOfAct(work, { actId: id, order, confirmBy })
  return ok({ isNew: true })
}
