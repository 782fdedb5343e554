import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'

export interface OwnTexts {
  isApproved: boolean
  /** Of the product, or the shop. */
  version: number
  /** What she wrote herself; `name` null of a story. */
  texts: { locale: string; name: string | null; text: string }[]
  /** What it is called now, in each language; the shop's name once. */
  names: { locale: string; name: string }[]
}

/**
 * What a seller wrote of a product, or of her shop (`productId` null); null for another's. Of a draft nobody is asked:
 * it may be thrown away.
 */
export async function readOwnTexts(work: Work, productId: string | null): Promise<OwnTexts | null> {
  const id = sellerOf(work)
  if (!id || (productId !== null && !isId(productId))) return null
  const seller = await work.tx.seller.findUnique({
    where: { id },
    select: { status: true, about: true, aboutMade: true, displayName: true, version: true },
  })
  if (!seller) return null
  const isApproved = seller.status === 'approved'
  if (productId === null) {
    const stories = Object.entries(seller.about as Record<string, string>)
    const texts = stories.flatMap(([locale, text]) =>
      text && !seller.aboutMade.includes(locale) ? [{ locale, name: null, text }] : [],
    )
    return { isApproved, version: seller.version, texts, names: [{ locale: '', name: seller.displayName }] }
  }
  const product = await work.tx.product.findFirst({
    where: { id: productId, sellerId: id, parentId: null, status: { in: ['published', 'hidden'] } },
    select: { version: true, texts: { orderBy: { locale: 'desc' } } },
  })
  if (!product) return null
  const own = product.texts.filter(({ isMade }) => !isMade)
  const texts = own.map(({ locale, name, description }) => ({ locale, name, text: description }))
  return { isApproved, version: product.version, texts, names: product.texts }
}
