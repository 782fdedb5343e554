import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { CentreChangeWhole } from './decide-centre-change.server'

/** Closings that count: planned, begun or done, the latest day first. */
export function listClosings(work: Work): Promise<CentreChangeWhole[]> {
  return work.tx.centreChange.findMany({
    where: { act: 'close', status: 'confirmed' },
    orderBy: [{ closesOn: 'desc' }, { id: 'asc' }],
    include: { districts: true },
  })
}

/** Closings whose day has come and that are not done, but for those that somebody holds. */
export async function listDueClosings(work: Work): Promise<string[]> {
  const due = await work.tx.centreChange.findMany({
    where: {
      ...{ act: 'close', status: 'confirmed', doneAt: null, heldAt: null },
      closesOn: { lte: dayOf(work.now()) },
    },
    select: { id: true },
  })
  return due.map(({ id }) => id)
}
