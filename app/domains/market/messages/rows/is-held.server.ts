import type { Work } from '~/platform/work.server'

/** Something of the parcel is open: a problem that was reported, or a return. */
export function isHeld(work: Work, parcelId: string): Promise<boolean> {
  return work.asSystem(async () => {
    const problems = await work.tx.parcelProblem.count({ where: { parcelId, closedAt: null } })
    return problems > 0 || (await work.tx.parcelReturn.count({ where: { parcelId, endedAt: null } })) > 0
  })
}
