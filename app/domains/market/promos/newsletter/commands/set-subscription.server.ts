import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockSubscription } from '../rows/lock-subscription.server'
import type { NewsletterChoices } from '../schema'

export type SetSubscriptionError = 'newsletter.error.notFound' | 'newsletter.error.ended'

/** Another language, or another pace, by the link of her letters. */
export function setSubscription(
  work: Work,
  { secret, locale, pace }: NewsletterChoices & { secret: string },
): Promise<Result<null, SetSubscriptionError>> {
  return work.asSystem(async () => {
    const row = await lockSubscription(work, { secret })
    if (!row) return refuse('newsletter.error.notFound')
    if (row.status !== 'active') return refuse('newsletter.error.ended')
    await work.tx.newsletterSubscription.update({ where: { id: row.id }, data: { locale, pace } })
    return ok(null)
  })
}
