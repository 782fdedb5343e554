import { hashToken } from '~/platform/crypto.server'
import type { NewsletterSubscription } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The row behind a link after its lock; null of no such link. With the portal's eyes only. */
export async function lockSubscription(
  work: Work,
  link: { confirm: string } | { secret: string },
): Promise<NewsletterSubscription | null> {
  const where =
    'confirm' in link ? { confirmHash: hashToken(link.confirm) } : { secretHash: hashToken(link.secret) }
  const found = await work.tx.newsletterSubscription.findUnique({ where, select: { id: true } })
  if (!found) return null
  await work.tx.$queryRaw`select id from newsletter_subscription where id = ${found.id}::uuid for update`
  return work.tx.newsletterSubscription.findUnique({ where })
}
