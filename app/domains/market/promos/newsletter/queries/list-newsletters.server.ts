import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { NewsletterLetterStatus } from '~/platform/prisma/enums'
import { mayKeepNewsletter } from '../policy'
import type { NewsletterTexts } from '../schema'

export const newslettersPerPage = 30

export interface ListedNewsletter {
  id: string
  titles: NewsletterTexts
  status: NewsletterLetterStatus
  createdAt: Date
  /** Null while it waits. */
  decidedAt: Date | null
}

/** All letters, what waits first, then the latest; and how many want letters now. */
export async function listNewsletters(
  context: Context,
  { page }: { page: number },
): Promise<{ letters: ListedNewsletter[]; total: number; receivers: number }> {
  if (!mayKeepNewsletter(context)) return { letters: [], total: 0, receivers: 0 }
  return transaction(context, async (work) => {
    const rows = await work.tx.newsletterLetter.findMany({
      orderBy: [{ status: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * newslettersPerPage,
      take: newslettersPerPage,
      select: { id: true, titles: true, status: true, createdAt: true, decidedAt: true },
    })
    return {
      letters: rows.map((row) => ({ ...row, titles: row.titles as NewsletterTexts })),
      total: await work.tx.newsletterLetter.count(),
      // A number alone: whose addresses they are nobody of the staff sees.
      receivers: await work.asSystem(() =>
        work.tx.newsletterSubscription.count({ where: { status: 'active' } }),
      ),
    }
  })
}
