import type { Work } from '~/platform/work.server'

export interface QueuePlaceInput {
  /** Of what was granted. */
  id: string
  code: string
  centreCode: string
  /** 1 for the class that comes first. */
  rank: number
  /** When the case came in. */
  askedAt: Date
}

/** What a place in a queue stands by, for good: it moves as those before it are helped. */
export async function putInQueue(work: Work, place: QueuePlaceInput): Promise<void> {
  await work.asSystem(() => work.tx.queuePlace.create({ data: place }))
}
