import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface Board {
  /** Called last first. */
  called: { ticket: string; desk: number }[]
  /** Who is there and waits, the first one first. */
  waiting: string[]
}

/** What the screen of a waiting room shows: tickets and desks. Nothing else of anybody is read. */
export async function getBoard(centreCode: string, now: Date): Promise<Board> {
  const rows = await transaction(
    systemContext(() => now),
    (work) =>
      work.tx.appointment.findMany({
        where: { centreCode, day: dayOf(now), status: { in: ['called', 'waiting'] } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: { ticket: true, desk: true, status: true, calledAt: true },
      }),
  )
  const called = rows
    .flatMap(({ status, ticket, desk, calledAt }) =>
      status === 'called' && desk !== null && calledAt ? [{ ticket, desk, at: calledAt.getTime() }] : [],
    )
    .sort((a, b) => b.at - a.at)
  return {
    called: called.map(({ ticket, desk }) => ({ ticket, desk })),
    waiting: rows.filter(({ status }) => status === 'waiting').map(({ ticket }) => ticket),
  }
}
