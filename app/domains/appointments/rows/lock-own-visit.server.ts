import { getAssistedVoucher } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockAppointment } from './lock-appointment.server'

/** A visit, locked for whoever changes it, and how its rows are written. */
export interface OwnVisit {
  visit: Appointment & { personId: string }
  /** For a clerk with the portal's eyes, who sees no visits to workshops; the database looks at who acts. */
  write: <T>(part: () => Promise<T>) => Promise<T>
}

/**
 * For the person who comes, or a clerk who spends the voucher for her today: then a visit to the workshop that makes what
 * was ordered with it. Null for everybody else.
 */
export async function lockOwnVisit(work: Work, id: string): Promise<OwnVisit | null> {
  const own = await lockAppointment(work, id)
  const { personId } = work
  if (own && personId && own.personId === personId)
    return { visit: { ...own, personId }, write: (part) => part() }
  const voucherId = await getAssistedVoucher(work)
  if (!voucherId || !isId(id)) return null
  const write: OwnVisit['write'] = (part) => work.asSystem(part)
  const visit = await write(async () => {
    const found = await lockAppointment(work, id)
    const isHers =
      found?.deviceOrderId &&
      (await work.tx.deviceOrder.count({ where: { id: found.deviceOrderId, voucherId } })) > 0
    return isHers ? found : null
  })
  return visit?.personId ? { visit: { ...visit, personId: visit.personId }, write } : null
}
