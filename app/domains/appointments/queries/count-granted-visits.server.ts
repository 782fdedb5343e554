import type { Work } from '~/platform/work.server'

/** How many visits of those that a decision granted were made or are ahead. What was missed is not counted. */
export function countGrantedVisits(work: Work, provisionId: string): Promise<number> {
  return work.tx.appointment.count({
    where: { provisionId, status: { in: ['booked', 'waiting', 'called', 'done'] } },
  })
}
