import type { Work } from '~/platform/work.server'

export interface QueuePlace {
  /** 1: she is next. */
  place: number
  /** How many wait. */
  of: number
  /** Her place on the day asked about; null when she did not wait yet. */
  placeBefore: number | null
}

/** Where somebody stands in a queue now, and on an earlier day; null when she does not wait, or the caller may not see it. */
export async function getQueuePlace(work: Work, id: string, before: Date): Promise<QueuePlace | null> {
  const own = await work.tx.queuePlace.findUnique({ where: { id }, include: { provision: true } })
  if (own?.provision.status !== 'active') return null
  const { code, centreCode, rank, askedAt, provision } = own
  const ahead = {
    ...{ code, centreCode },
    OR: [{ rank: { lt: rank } }, { rank, askedAt: { lt: askedAt } }, { rank, askedAt, id: { lt: id } }],
  }
  const waiting = { status: 'active' as const }
  const waitedThen = {
    grantedAt: { lte: before },
    OR: [{ endedOn: null }, { endedOn: { gte: before } }],
  }
  // Others' places are hidden from her; that they are so many is not.
  return work.asSystem(async () => {
    const count = (where: object) => work.tx.queuePlace.count({ where })
    return {
      place: 1 + (await count({ ...ahead, provision: waiting })),
      of: await count({ code, centreCode, provision: waiting }),
      placeBefore:
        provision.grantedAt <= before ? 1 + (await count({ ...ahead, provision: waitedThen })) : null,
    }
  })
}
