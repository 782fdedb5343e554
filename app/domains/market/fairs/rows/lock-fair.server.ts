import { isId } from '~/lib/ids'
import { lockName } from '~/platform/lock-name.server'
import type { Fair } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The fair after its lock: acts on it and on its stands come one after the other. Null when there is none. */
export async function lockFair(work: Work, fairId: string): Promise<Fair | null> {
  if (!isId(fairId)) return null
  await lockName(work, `fair ${fairId}`)
  return work.tx.fair.findUnique({ where: { id: fairId } })
}
