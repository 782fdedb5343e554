import type { Work } from '~/platform/work.server'

/** Who of a centre is away on a day (midnight UTC), and until when. */
export async function readAbsences(work: Work, centreCode: string, on: Date): Promise<Map<string, Date>> {
  const rows = await work.tx.staffAbsence.findMany({
    where: { centreCode, endedAt: null, fromOn: { lte: on }, untilOn: { gte: on } },
    orderBy: { untilOn: 'asc' },
    select: { personId: true, untilOn: true },
  })
  return new Map(rows.map(({ personId, untilOn }) => [personId, untilOn]))
}
