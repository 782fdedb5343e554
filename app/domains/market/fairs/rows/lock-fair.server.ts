import { isId } from '~/lib/ids'
import type { Fair } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The fair after its lock: acts on it and on its stands come one after the other. Null when there is none. */
export async function lockFair(work: Work, fairId: string): Promise<Fair | null> {
  if (!isId(fairId)) return null
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`fair ${fairId}`}, 0))`
  return work.tx.fair.findUnique({ where: { id: fairId } })
}
