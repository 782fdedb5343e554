import { isId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** The caller waits for it no more; what she was told of is gone already. */
export async function removeProductWait(work: Work, { id }: { id: string }): Promise<Result<null, never>> {
  const { personId } = work
  if (personId && isId(id)) await work.tx.productWait.deleteMany({ where: { id, personId } })
  return ok(null)
}
