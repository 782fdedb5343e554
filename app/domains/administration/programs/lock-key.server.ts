import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** A key that the caller may see, locked; null when there is none. */
export async function lockKey(work: Work, id: string) {
  if (!isId(id)) return null
  const seen = await work.tx.programKey.findUnique({ where: { id }, select: { id: true } })
  if (!seen) return null
  await work.tx.$queryRaw`select 1 from program_key where id = ${id}::uuid for update`
  return work.tx.programKey.findUnique({ where: { id } })
}
