import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextSubscriptionStatus } from '../lifecycle'
import { lockSubscription } from '../rows/lock-subscription.server'

export type EndSubscriptionError = 'newsletter.error.notFound'

/** She wants no more letters: at once, by the secret of any of them. What has ended stays so, and is answered alike. */
export function endSubscription(
  work: Work,
  { secret }: { secret: string },
): Promise<Result<null, EndSubscriptionError>> {
  return work.asSystem(async () => {
    const row = await lockSubscription(work, { secret })
    if (!row) return refuse('newsletter.error.notFound')
    const status = nextSubscriptionStatus(row.status, 'end')
    if (status)
      await work.tx.newsletterSubscription.update({
        where: { id: row.id },
        data: { status, endedAt: work.now() },
      })
    return ok(null)
  })
}
