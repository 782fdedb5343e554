import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayKeepNewsletter } from '../policy'
import type { NewsletterInput } from '../schema'

export type CreateNewsletterError =
  | 'admin.error.notAllowed'
  /** `details.slug` is not on sale. */
  | 'newsletter.error.items.notOnSale'

/** Writes a letter. Another administrator reads it as it will be, and sends it. */
export async function createNewsletter(
  work: Work,
  { titles, texts, items }: NewsletterInput,
): Promise<Result<{ id: string }, CreateNewsletterError>> {
  if (!mayKeepNewsletter(work) || !work.personId) return refuse('admin.error.notAllowed')
  const slugs = items.flatMap((item) => ('slug' in item ? [item.slug] : []))
  const found = await work.tx.product.findMany({
    where: { slug: { in: slugs }, status: 'published', parentId: null, seller: { status: 'approved' } },
    select: { id: true, slug: true },
  })
  const ids = new Map(found.map((product) => [product.slug, product.id]))
  const missing = slugs.find((slug) => !ids.has(slug))
  if (missing !== undefined) return refuse('newsletter.error.items.notOnSale', { slug: missing.slice(0, 80) })
  const id = newId()
  await work.tx.newsletterLetter.create({
    data: { id, titles, texts, status: 'prepared', authorId: work.personId, createdAt: work.now() },
  })
  await work.tx.newsletterLetterItem.createMany({
    data: items.map((item, place) => ({
      ...{ letterId: id, place },
      ...('slug' in item ? { productId: ids.get(item.slug) ?? null } : { path: item.path }),
    })),
  })
  await recordAudit(work, { subject: id, action: 'newsletter.prepared' })
  return ok({ id })
}
