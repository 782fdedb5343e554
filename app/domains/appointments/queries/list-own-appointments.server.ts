import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { describeOwn, type OwnAppointment } from '../rows/describe-own.server'

/** Visits of whoever asks, the last one first. */
export async function listOwnAppointments(context: Context): Promise<OwnAppointment[]> {
  const { personId } = context
  if (!personId) return []
  const rows = await transaction(context, (work) =>
    work.tx.appointment.findMany({ where: { personId }, orderBy: { startsAt: 'desc' }, take: 100 }),
  )
  return rows.map(describeOwn)
}
