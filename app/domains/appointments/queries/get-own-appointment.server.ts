import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { describeOwn, type OwnAppointment } from '../rows/describe-own.server'

/** A visit of whoever asks; null when it is not hers. */
export async function getOwnAppointment(context: Context, id: string): Promise<OwnAppointment | null> {
  const { personId } = context
  if (!personId || !isId(id)) return null
  const row = await transaction(context, (work) => work.tx.appointment.findFirst({ where: { id, personId } }))
  return row && describeOwn(row)
}
