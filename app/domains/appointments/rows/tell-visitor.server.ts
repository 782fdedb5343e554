import { notify } from '~/domains/notifications/index.server'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

type Said = 'appointmentBooked' | 'appointmentMoved' | 'appointmentCalledOff' | 'appointmentReminder'

/**
 * Tells who comes when it is; what it is about is never said. Of a protected visit nothing leaves the portal: others may
 * read her phone and mailbox.
 */
export async function tellVisitor(work: Work, visit: Appointment, said: Said): Promise<void> {
  if (!visit.personId) return
  const startsMoment = visit.startsAt.toISOString()
  await notify(work, {
    // A time is told once, also when she moves there again.
    key: `appointment:${visit.id}:${said}:${startsMoment}${said === 'appointmentMoved' ? `:${visit.version}` : ''}`,
    personId: visit.personId,
    template: `notifications.${said}`,
    variables: { ticket: visit.ticket, startsMoment },
    locale: null,
    path: `/appointments/${visit.id}`,
    ...(visit.isProtected && { channels: ['portal'] }),
  })
}
