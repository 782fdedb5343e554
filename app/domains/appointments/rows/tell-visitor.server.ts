import { byLanguage, notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayBookOnline } from '../rules'

type Said =
  | 'appointmentBooked'
  | 'appointmentMoved'
  | 'appointmentCalledOff'
  | 'appointmentReminder'
  | 'visitCalledOff'
  | 'appointmentGivenBack'

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

/** Tells who did not come to a workshop that she can choose another time; from the second time on, that it calls her. */
export async function tellOfMissed(work: Work, visit: Appointment, missed: number): Promise<void> {
  if (!visit.personId) return
  const { id, ticket, deviceOrderId, startsAt } = visit
  await notify(work, {
    key: `appointment:${id}:missed`,
    personId: visit.personId,
    template: mayBookOnline(missed) ? 'notifications.visitMissed' : 'notifications.visitMissedAgain',
    variables: { ticket, startsMoment: startsAt.toISOString() },
    locale: null,
    path: `/vouchers/orders/${deviceOrderId}`,
    ...(visit.isProtected && { channels: ['portal'] }),
  })
}

/** A centre that people are sent to: what it is called and where it stands in each language, and its phone, 12 digits. */
export interface WhereTo {
  code: string
  names: Readonly<Record<string, string>>
  address: Readonly<Record<string, string>>
  phone: string
}

/** Tells who was to come from when the centre is closed, and where to book anew. */
export async function tellOfClosing(
  work: Work,
  visit: Appointment,
  { closesOn, to: { code, names, address, phone } }: { closesOn: Date; to: WhereTo },
): Promise<void> {
  if (!visit.personId) return
  const { ticket, provisionId } = visit
  await notify(work, {
    key: `appointment:${visit.id}:centreClosed`,
    personId: visit.personId,
    template: 'notifications.appointmentCentreClosed',
    variables: {
      ...{ ticket, startsMoment: visit.startsAt.toISOString(), phone: `+${phone}` },
      closesOn: isoDay(closesOn),
      ...byLanguage('centre', names),
      ...byLanguage('address', address),
    },
    locale: null,
    path: provisionId ? `/appointments/new?granted=${provisionId}` : `/appointments/new?centre=${code}`,
    ...(visit.isProtected && { channels: ['portal'] }),
  })
}
