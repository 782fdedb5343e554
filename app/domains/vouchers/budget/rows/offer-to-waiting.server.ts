import { enqueueing } from '~/domains/jobs/index.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Has whoever waits served, in a job of its own, when money may have come free; nothing where nobody waits. */
export async function offerToWaiting(work: Work): Promise<void> {
  const serving = enqueueing('vouchers.serveWaiting', Prisma.sql`'{}'::json`, {
    key: 'vouchers.serveWaiting',
  })
  await work.asSystem(
    () => work.tx.$executeRaw`select ${serving}
      from (select from budget_wait where status = 'waiting' limit 1) somebody`,
  )
}
