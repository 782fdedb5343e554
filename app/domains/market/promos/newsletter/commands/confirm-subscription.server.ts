import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextSubscriptionStatus } from '../lifecycle'
import { lockSubscription } from '../rows/lock-subscription.server'
import { openLink } from '../secrets.server'

export type ConfirmSubscriptionError =
  | 'newsletter.error.notFound'
  /** The link is over, or what it confirmed has ended. */
  | 'newsletter.error.linkOver'

/** She agrees, by the link that came to her address; pressed twice it is agreed once. Answers the secret of her settings. */
export function confirmSubscription(
  work: Work,
  { link }: { link: string },
): Promise<Result<{ secret: string }, ConfirmSubscriptionError>> {
  return work.asSystem(async () => {
    const row = await lockSubscription(work, { confirm: link })
    if (!row) return refuse('newsletter.error.notFound')
    const { id, status: before, secretCipher } = row
    const status = nextSubscriptionStatus(before, 'confirm')
    const isLate = before === 'asked' && row.confirmUntil <= work.now()
    if ((before !== 'active' && !status) || isLate || secretCipher === null)
      return refuse('newsletter.error.linkOver')
    if (status)
      await work.tx.newsletterSubscription.update({
        where: { id },
        data: { status, confirmedAt: work.now(), confirmCipher: null },
      })
    return ok({ secret: openLink(id, 'secret', secretCipher) })
  })
}
