import type { Work } from '~/platform/work.server'

export interface QueuePlace {
  /** 1: she is next. */
  place: number
  /** How many wait. */
  of: number
  /** Her place on the day asked about; null when she did not wait yet. */
  placeBefore: number | null
  /** What moved since that day: places given, people who wait no longer, and who came behind the others. */
  moved: { given: number; left: number; back: number }
}

/** Where somebody stands in a queue now, and on an earlier day; null when she does not wait, or the caller may not see it. */
export async function getQueuePlace(work: Work, id: string, before: Date): Promise<QueuePlace | null> {
  const own = await work.tx.queuePlace.findUnique({ where: { id }, include: { provision: true } })
  if (own?.provision.status !== 'active') return null
  const { code, centreCode, provision } = own
  // Others' places are hidden from her; that they are so many is not.
  return work.asSystem(async () => {
    const order = (at: Date, isPast: boolean) =>
      work.tx.$queryRaw<{ place: number | null; of: number }[]>`
        select max(place) filter (where id = ${id}::uuid)::int as place, count(*)::int as of
        from app_queue_order(${code}, ${centreCode}, ${at}::timestamptz, ${isPast})`
    const [now] = await order(work.now(), false)
    if (!now?.place) return null
    const [then] = provision.grantedAt <= before ? await order(before, true) : []
    return {
      ...{ place: now.place, of: now.of, placeBefore: then?.place ?? null },
      moved: await readMoved(work, { code, centreCode }, before),
    }
  })
}

async function readMoved(work: Work, queue: { code: string; centreCode: string }, since: Date) {
  const offers = (where: object) =>
    work.tx.queueOffer.count({ where: { ...where, closedAt: { gte: since }, queuePlace: queue } })
  return {
    given: await offers({ status: 'given' }),
    left: await work.tx.queuePlace.count({ where: { ...queue, provision: { endedOn: { gte: since } } } }),
    back: await offers({ movesBack: true, status: { in: ['declined', 'lapsed'] } }),
  }
}
