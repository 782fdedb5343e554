import { recordAudit } from '~/domains/audit/index.server'
import { getVoucherSide, standsOn, workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { seenByMaker } from '../queries/list-maker-orders.server'
import { type DeviceOrderFile, readOrderFile } from '../rows/read-order-file.server'
import { recordOrderRead } from '../rows/record-order-read.server'
import { withoutHealth } from '../rows/without-health'

export interface MakerOrderFile extends DeviceOrderFile {
  /** True when it is for the one who looks, or her family: a colleague works on it. */
  isOwn: boolean
}

/**
 * An order as staff of its maker see it: never one that is not paid for yet, never the code. Null when it is another
 * maker's or does not exist. The look is recorded in the person's own log, and so is a look at her measurements, which a
 * program is not given. `program`: by which key it looks, and why.
 */
export async function openMakerOrder(
  work: Work,
  deviceOrderId: string,
  program?: { programKeyId: string; programReason: string },
): Promise<MakerOrderFile | null> {
  const makerId = workshopOf(work, 'orders')
  if (!isId(deviceOrderId) || !makerId) return null
  const found = await readOrderFile(work, { id: deviceOrderId, makerId, ...seenByMaker })
  if (!found) return null
  const subject = found.personId
  await recordOrderRead(work, { id: deviceOrderId, personId: subject }, program)
  const file = program ? withoutHealth(found.file) : found.file
  if (holdsHealth(file)) {
    await recordAudit(work, {
      subject,
      action: 'person.measurementsRead',
      details: { deviceOrderId, organisationId: work.organisationId },
    })
  }
  const side = await getVoucherSide(work, file.voucherId)
  return { ...file, isOwn: standsOn(side, work) }
}

/** What was shared, measured, or found at a fitting. */
function holdsHealth({ measurementsText, measured, making }: DeviceOrderFile): boolean {
  return (
    measurementsText !== null ||
    measured.some((one) => one.measured) ||
    Boolean(making?.fittings.some(({ fitted }) => fitted))
  )
}
