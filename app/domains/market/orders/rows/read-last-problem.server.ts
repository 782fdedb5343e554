import type { Work } from '~/platform/work.server'

/**
 * What last held a parcel: something that was reported to be wrong, or that was to be sent back. `closedAt` is null
 * while anything is open; null when there was nothing. Lock the parcel first.
 */
export async function readLastProblem(
  work: Work,
  parcelId: string,
): Promise<{ closedAt: Date | null; of: 'problem' | 'return' } | null> {
  const problem = await work.tx.parcelProblem.findFirst({
    where: { parcelId },
    orderBy: { closedAt: { sort: 'desc', nulls: 'first' } },
    select: { closedAt: true },
  })
  const goods = await work.tx.parcelReturn.findFirst({
    where: { parcelId },
    orderBy: { endedAt: { sort: 'desc', nulls: 'first' } },
    select: { endedAt: true },
  })
  const held = [
    ...(problem ? [{ closedAt: problem.closedAt, of: 'problem' as const }] : []),
    ...(goods ? [{ closedAt: goods.endedAt, of: 'return' as const }] : []),
  ]
  const at = ({ closedAt }: { closedAt: Date | null }) => closedAt?.getTime() ?? Number.POSITIVE_INFINITY
  return held.sort((one, other) => at(other) - at(one))[0] ?? null
}
