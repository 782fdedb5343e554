import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf, endOfDay } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { mayReceive } from '../policy'
import { lockReception } from '../rows/lock-reception.server'
import { nextTicket } from '../rows/next-ticket.server'
import type { VisitNeeds } from '../schema'
import { sealNeeds } from '../sealed.server'

/** A ticket for who came without a time. Who it is nobody asks: that is said at the desk. */
export async function giveTicket(
  work: Work,
  needs: VisitNeeds,
): Promise<Result<{ ticket: string }, 'appointments.error.notYours'>> {
  const { organisationId: centreCode, personId: bookedById } = work
  if (!centreCode || !bookedById || !mayReceive(work, centreCode))
    return refuse('appointments.error.notYours')
  await lockReception(work, { centreCode })
  const id = newId()
  const now = work.now()
  const day = dayOf(now)
  const ticket = await nextTicket(work, { place: { centreCode }, day, letter: 'W' })
  // At the latest: the ticket is of this day.
  const endsAt = endOfDay(now)
  await work.tx.appointment.create({
    data: {
      ...{ id, centreCode, status: 'waiting', channel: 'walk_in', day, startsAt: now, endsAt, ticket },
      ...{ needsCipher: sealNeeds(needs, id), bookedById, bookedAt: now },
    },
  })
  const details = { organisationId: centreCode }
  await recordAudit(work, { subject: id, action: 'appointment.walkedIn', details })
  return ok({ ticket })
}
