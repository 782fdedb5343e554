import { ok, type Result, refuse } from '~/lib/result'
import type { QueuePass } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockFreePlace } from './lock-free-place.server'
import { isOfCentre } from './policy'

export type PreparedPassError = 'care.error.placeNotFound' | 'care.error.nothingPrepared'

/** What somebody of the centre prepared about the first of a queue, locked. */
export async function findPrepared(
  work: Work,
  { id, passId }: { id: string; passId: string },
): Promise<Result<QueuePass, PreparedPassError>> {
  const place = await lockFreePlace(work, id)
  if (!place || !isOfCentre(work, place.centreCode)) return refuse('care.error.placeNotFound')
  const prepared = await work.asSystem(() =>
    work.tx.queuePass.findFirst({ where: { id: passId, freePlaceId: id, status: 'prepared' } }),
  )
  return prepared ? ok(prepared) : refuse('care.error.nothingPrepared')
}

/** It is decided, or taken back, by whoever acts. */
export function closePass(work: Work, id: string, status: 'decided' | 'withdrawn') {
  return work.asSystem(() =>
    work.tx.queuePass.update({
      where: { id },
      data: { status, closedById: work.personId, closedAt: work.now() },
    }),
  )
}
