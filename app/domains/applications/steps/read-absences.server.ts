import type { Tx } from '~/platform/db.server'

/** Who of a centre is away on a day (midnight UTC), and until when. */
export async function readAbsentIn(tx: Tx, centreCode: string, on: Date): Promise<Map<string, Date>> {
  const rows = await tx.staffAbsence.findMany({
    where: { centreCode, endedAt: null, fromOn: { lte: on }, untilOn: { gte: on } },
    orderBy: { untilOn: 'asc' },
    select: { personId: true, untilOn: true },
  })
  return new Map(rows.map(({ personId, untilOn }) => [personId, untilOn]))
}
