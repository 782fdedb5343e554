import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { mayReceive } from '../policy'
import { lockReception } from '../rows/lock-reception.server'
import { pickNext } from '../rules'

export type TakeNextVisitorError =
  | 'appointments.error.notYours'
  | 'appointments.error.deskBusy'
  | 'appointments.error.nobodyWaits'

/** Calls who is next to a desk, where the one before must be done. Never herself. */
export async function takeNextVisitor(
  work: Work,
  { desk }: { desk: number },
): Promise<Result<{ ticket: string }, TakeNextVisitorError>> {
  const { organisationId: centreCode, personId: calledById } = work
  if (!centreCode || !calledById || !mayReceive(work, centreCode))
    return refuse('appointments.error.notYours')
  // Two who press at the same moment call two people.
  await lockReception(work, { centreCode })
  const now = work.now()
  const there = await work.tx.appointment.findMany({
    where: {
      centreCode,
      status: { in: ['waiting', 'called'] },
      OR: [{ day: dayOf(now) }, { status: 'called' }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const atDesk = there.find((one) => one.status === 'called' && one.desk === desk)
  if (atDesk) return refuse('appointments.error.deskBusy', { ticket: atDesk.ticket })
  const next = pickNext(
    there.filter(({ personId }) => personId !== calledById),
    now,
  )
  if (!next) return refuse('appointments.error.nobodyWaits')
  await work.tx.appointment.update({
    where: { id: next.id },
    data: { status: 'called', desk, calledById, calledAt: now, version: { increment: 1 } },
  })
  const details = { organisationId: centreCode }
  await recordAudit(work, { subject: next.id, action: 'appointment.called', details })
  return ok({ ticket: next.ticket })
}
