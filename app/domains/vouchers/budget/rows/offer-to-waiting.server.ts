import { enqueue } from '~/domains/jobs/index.server'
import type { Work } from '~/platform/work.server'

/** Has whoever waits served, in a job of its own, when money may have come free; nothing where nobody waits. */
export async function offerToWaiting(work: Work): Promise<void> {
  await work.asSystem(async () => {
    const waits = await work.tx.budgetWait.findFirst({
      where: { status: 'waiting' },
      select: { entitlementId: true },
    })
    if (waits) await enqueue(work, 'vouchers.serveWaiting', {}, { key: 'vouchers.serveWaiting' })
  })
}
