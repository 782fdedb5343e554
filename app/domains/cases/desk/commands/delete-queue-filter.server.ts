import { isId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Forgets a filter of her own; one that is gone already is gone. */
export async function deleteQueueFilter(work: Work, { id }: { id: string }): Promise<Result<null, never>> {
  const { personId } = work
  if (isId(id) && personId) await work.tx.queueFilter.deleteMany({ where: { id, personId } })
  return ok(null)
}
