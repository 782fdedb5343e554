import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { otherSide, type Thread, type ThreadError, takeThread } from '../take-thread.server'

/** A side has opened what the other wrote. Begin it by `performInThread`. */
export async function recordSeen(work: Work, of: Thread): Promise<Result<null, ThreadError>> {
  const taken = await takeThread(work, of)
  if (!taken.ok) return taken
  await work.asSystem(() =>
    work.tx.parcelMessage.updateMany({
      where: { parcelId: taken.value.id, fromSide: otherSide(of.side), seenAt: null },
      data: { seenAt: work.now() },
    }),
  )
  return ok(null)
}
