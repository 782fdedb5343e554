import type { Work } from '~/platform/work.server'

/**
 * What happened to the parcel answers what was wrong with it; a dispute of which the goods were sent anew has come to its
 * end. Run it with the portal's own eyes.
 */
export async function writeProblemClosed(work: Work, parcelId: string): Promise<void> {
  const closed = { closedAt: work.now(), closedById: work.personId }
  await work.tx.parcelProblem.updateMany({
    where: { parcelId, status: 'replacing', replacedAt: { not: null } },
    data: { ...closed, status: 'decided' },
  })
  await work.tx.parcelProblem.updateMany({
    where: { parcelId, closedAt: null },
    data: { ...closed, status: 'closed' },
  })
}
