import { isId } from '~/lib/ids'
import type { AwardBatch } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A batch, locked with the portal's eyes; null when there is none. */
export async function lockBatch(work: Work, id: string): Promise<AwardBatch | null> {
  if (!isId(id)) return null
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from award_batch where id = ${id}::uuid for update`
    return work.tx.awardBatch.findUnique({ where: { id } })
  })
}
