import { isId } from '~/lib/ids'
import { lockName } from '~/platform/lock-name.server'
import type { FreePlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** One at a time changes who is next in a queue. */
export function lockQueue(
  work: Work,
  { code, centreCode }: { code: string; centreCode: string },
): Promise<void> {
  return lockName(work, `queue:${centreCode}:${code}`)
}

/** A free place, its queue locked; null when there is none, or the caller may not see it. */
export async function lockFreePlace(work: Work, id: string): Promise<FreePlace | null> {
  const seen = isId(id) ? await work.tx.freePlace.findUnique({ where: { id } }) : null
  if (!seen) return null
  await lockQueue(work, seen)
  return work.asSystem(() => work.tx.freePlace.findUnique({ where: { id } }))
}
