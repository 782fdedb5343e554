import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { hasCaseRole } from '../../policy'
import type { QueueFilterInput } from '../../schema'

/** So many stand beside the queue. */
const most = 20

/** Keeps what she looks at now under a name; the same filters under another name are called anew. */
export async function saveQueueFilter(
  work: Work,
  { name, query }: QueueFilterInput & { query: string },
): Promise<Result<null, 'applications.error.notYours' | 'applications.error.filtersFull'>> {
  const { personId } = work
  if (!personId || !hasCaseRole(work)) return refuse('applications.error.notYours')
  const others = await work.tx.queueFilter.count({ where: { personId, query: { not: query } } })
  if (others >= most) return refuse('applications.error.filtersFull')
  await work.tx.queueFilter.upsert({
    where: { personId_query: { personId, query } },
    create: { id: newId(), personId, name, query, createdAt: work.now() },
    update: { name },
  })
  return ok(null)
}
