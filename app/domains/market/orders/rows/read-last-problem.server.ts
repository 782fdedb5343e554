import type { Work } from '~/platform/work.server'

/** What was last reported to be wrong with the parcel, what nobody has closed first. Lock the parcel first. */
export function readLastProblem(work: Work, parcelId: string): Promise<{ closedAt: Date | null } | null> {
  return work.tx.parcelProblem.findFirst({
    where: { parcelId },
    orderBy: { closedAt: { sort: 'desc', nulls: 'first' } },
    select: { closedAt: true },
  })
}
