import type { Work } from '~/platform/work.server'
import type { ReportKind } from '../schema'

/** Something that everybody reads, and whose it is. */
export interface Reported {
  id: string
  sellerId: string
}

/** What is reported by this name of its page; null for what nobody can read. With the portal's eyes. */
export function findReported(work: Work, kind: ReportKind, key: string): Promise<Reported | null> {
  const { tx } = work
  return work.asSystem(async () => {
    if (kind === 'product')
      return tx.product.findFirst({
        where: { slug: key, parentId: null, status: 'published', seller: { status: 'approved' } },
        select: { id: true, sellerId: true },
      })
    if (kind === 'seller') {
      const seller = await tx.seller.findFirst({
        where: { slug: key, status: 'approved' },
        select: { id: true },
      })
      return seller && { id: seller.id, sellerId: seller.id }
    }
    const of = { where: { id: key, status: 'shown' }, select: { id: true, sellerId: true } } as const
    return kind === 'review' ? tx.productReview.findFirst(of) : tx.productQuestion.findFirst(of)
  })
}
