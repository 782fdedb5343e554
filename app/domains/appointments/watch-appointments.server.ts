import type { Context } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inPages, perform, performEach } from '~/platform/perform.server'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { closePast } from './commands/close-past.server'
import { tellVisitor } from './rows/tell-visitor.server'

const atOnce = 500

/** Reminds of tomorrow's visits, each once, and closes those of days that are over. */
export async function watchAppointments(context: Context): Promise<void> {
  await perform(context, closePast)
  const day = addDays(dayOf(context.now()), 1)
  const due = inPages((after) => transaction(context, (work) => listDue(work, day, after)))
  await performEach(context, remind, due)
}

function listDue(work: Work, day: Date, after: string): Promise<Appointment[]> {
  return work.tx.appointment.findMany({
    where: { day, status: 'booked', ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
}

const remind = (work: Work, visit: Appointment) => tellVisitor(work, visit, 'appointmentReminder')
