import type { Work } from '~/platform/work.server'

/** What happened to the parcel answers what was wrong with it. Run it with the portal's own eyes. */
export async function writeProblemClosed(work: Work, parcelId: string): Promise<void> {
  await work.tx.parcelProblem.updateMany({
    where: { parcelId, closedAt: null },
    data: { status: 'closed', closedAt: work.now(), closedById: work.personId },
  })
}
