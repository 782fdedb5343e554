import { type ContentLocale, contentLocaleOf } from '~/i18n/locales'
import type { Work } from '~/platform/work.server'
import { brokenOffMs } from '../rules'
import { openAddress, openLink } from '../secrets.server'

export interface Portion {
  letterId: string
  portion: number
}

/** Somebody whom a letter is sent to now; `id` is that of the delivery. */
export interface Receiver {
  id: string
  to: string
  secret: string
  locale: ContentLocale
}

/**
 * The next one of a portion, marked as being sent before the provider hears of it; null when nobody waits. Who has ended
 * is passed over. One that was being sent when a process died may have come: it is not sent again, and counts as failed.
 */
export async function claimReceiver(work: Work, { letterId, portion }: Portion): Promise<Receiver | null> {
  const now = work.now()
  await work.tx.newsletterDelivery.updateMany({
    where: {
      ...{ letterId, portion, status: 'sending' },
      claimedAt: { lte: new Date(now.getTime() - brokenOffMs) },
    },
    data: { status: 'failed', failureCode: 'unknown' },
  })
  for (;;) {
    // With its subscription, so that an end that comes now waits, or is seen.
    const [next] = await work.tx.$queryRaw<{ id: string; subscriptionId: string }[]>`
      select d.id, d.subscription_id as "subscriptionId"
      from newsletter_delivery d join newsletter_subscription s on s.id = d.subscription_id
      where d.letter_id = ${letterId}::uuid and d.portion = ${portion}::int and d.status = 'queued'
      order by d.id limit 1 for update of d, s`
    if (!next) return null
    const { id, subscriptionId } = next
    const wanted = await work.tx.newsletterSubscription.findUniqueOrThrow({
      where: { id: subscriptionId },
      select: { status: true, locale: true, emailCipher: true, secretCipher: true },
    })
    if (wanted.status !== 'active' || !wanted.emailCipher || !wanted.secretCipher) {
      await work.tx.newsletterDelivery.update({ where: { id }, data: { status: 'ended' } })
      continue
    }
    await work.tx.newsletterDelivery.update({ where: { id }, data: { status: 'sending', claimedAt: now } })
    return {
      ...{ id, locale: contentLocaleOf(wanted.locale) },
      to: openAddress(subscriptionId, wanted.emailCipher),
      secret: openLink(subscriptionId, 'secret', wanted.secretCipher),
    }
  }
}
