import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { NewsletterSubscriptionStatus } from '~/platform/prisma/enums'
import { systemScope } from '~/platform/system-scope.server'
import type { NewsletterPace } from '../schema'

export interface Subscription {
  locale: string
  pace: NewsletterPace
  status: NewsletterSubscriptionStatus
  /** Whether the link that confirms can do so still. */
  isOpen: boolean
}

/** What stands behind a link of an e-mail, never whose it is; null of no such link. */
export async function getSubscription(
  now: Date,
  link: { confirm: string } | { secret: string },
): Promise<Subscription | null> {
  const where =
    'confirm' in link ? { confirmHash: hashToken(link.confirm) } : { secretHash: hashToken(link.secret) }
  const row = await transaction(systemScope, ({ tx }) =>
    tx.newsletterSubscription.findUnique({
      where,
      select: { locale: true, pace: true, status: true, confirmUntil: true },
    }),
  )
  if (!row) return null
  const { confirmUntil, ...shown } = row
  return { ...shown, isOpen: row.status === 'active' || (row.status === 'asked' && confirmUntil > now) }
}
