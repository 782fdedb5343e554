import type { Work } from '~/platform/work.server'

/** What is reported to be wrong with the parcel and nobody has closed; null when nothing is. Lock the parcel first. */
export function readOpenProblem(work: Work, parcelId: string): Promise<{ id: string } | null> {
  return work.tx.parcelProblem.findFirst({ where: { parcelId, closedAt: null }, select: { id: true } })
}
