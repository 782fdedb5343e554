import type { Work } from '~/platform/work.server'
import { type StoryLine, storyLine } from './story-line'

/** Visits to the workshop that took place, or did not: at their own time. */
export async function readVisits(work: Work, voucherId: string): Promise<StoryLine[]> {
  const visits = await work.tx.appointment.findMany({
    where: { order: { voucherId }, status: { in: ['done', 'missed'] } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ startsAt: true, status: true, purpose: true },
      order: { select: { id: true, number: true } },
    },
  })
  return visits.map(({ startsAt: at, status, purpose, order }) => {
    const came = status === 'done' ? 'came' : 'missed'
    const type = `visit.${purpose ?? 'measure'}.${came}`
    return storyLine({ at, type, order: order?.number ?? null, orderId: order?.id ?? null })
  })
}
