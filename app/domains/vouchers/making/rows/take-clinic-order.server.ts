import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockedDeviceOrder, lockOrderAndVoucher } from '../../rows/lock-device-order.server'
import { type AcceptanceFile, readAcceptance } from './read-acceptance.server'

export type TakeClinicOrderError = 'vouchers.error.orderNotFound' | 'sides.error.decideClaim'

/** True for whoever works at a rehabilitation centre where prostheses are taught. */
export async function isAtClinic(work: Work): Promise<boolean> {
  const { organisationId } = work
  if (work.role !== 'organisation_staff' || !isId(organisationId)) return false
  const found = await work.tx.trainingCentre.count({
    where: { organisationId, trainings: { has: 'prosthesis' } },
  })
  return found > 0
}

/** A prosthesis for a clinician, locked; nobody who is of the maker, of a family or herself. */
export async function takeClinicOrder(
  work: Work,
  deviceOrderId: string,
): Promise<Result<{ order: LockedDeviceOrder; acceptance: AcceptanceFile }, TakeClinicOrderError>> {
  const none = refuse('vouchers.error.orderNotFound')
  if (!isId(deviceOrderId) || !(await isAtClinic(work))) return none
  // With the portal's eyes: a clinician sees no orders. Which of them she may see is looked at here.
  return work.asSystem(async () => {
    const locked = await lockOrderAndVoucher(work, deviceOrderId)
    if (!locked) return none
    const { order, side } = locked
    const acceptance = await readAcceptance(work, order)
    if (!acceptance?.needsClinician) return none
    if (!['ready', 'in_making', 'handed_over'].includes(order.status)) return none
    const sides = [...side, ...(await getMakerFamily(work, [order.makerId]))]
    return refuseBothSides('decideClaim', work, sides) ?? ok({ order, acceptance })
  })
}
