import { isId } from '~/lib/ids'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A visit, locked; null when there is none, or the caller may not see it. */
export async function lockAppointment(work: Work, id: string): Promise<Appointment | null> {
  if (!isId(id)) return null
  await work.tx.$queryRaw`select 1 from appointment where id = ${id}::uuid for update`
  return work.tx.appointment.findUnique({ where: { id } })
}
