import type { Work } from '~/platform/work.server'
import type { CreateAppointmentError } from '../commands/create-appointment.server'
import { mostAhead, type Seat } from '../rules'

interface Wanted {
  personId: string
  serviceCode: string | null
  /** Null at a centre. */
  deviceOrderId: string | null
  seat: Seat
}

/** What stands against a visit: another for the same matter, one at that time, or too many ahead. Null where nothing does. */
export async function findObstacle(
  work: Work,
  { personId, serviceCode, deviceOrderId, seat: { startsAt, endsAt } }: Wanted,
): Promise<CreateAppointmentError | null> {
  const ahead = await work.asSystem(() =>
    work.tx.appointment.findMany({
      where: { personId, status: { in: ['booked', 'waiting', 'called'] } },
      select: { serviceCode: true, deviceOrderId: true, startsAt: true, endsAt: true, status: true },
    }),
  )
  const booked = ahead.filter(({ status }) => status === 'booked')
  const isSame = (one: (typeof ahead)[number]) =>
    one.deviceOrderId === deviceOrderId && (deviceOrderId !== null || one.serviceCode === serviceCode)
  if (booked.some(isSame)) return 'appointments.error.alreadyBooked'
  if (ahead.some((one) => one.startsAt < endsAt && one.endsAt > startsAt)) return 'appointments.error.atOnce'
  // A device that is being made does not wait for other visits.
  const isMany = deviceOrderId === null && booked.filter((one) => !one.deviceOrderId).length >= mostAhead
  return isMany ? 'appointments.error.tooMany' : null
}
