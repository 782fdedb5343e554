import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { writeSearchDocuments } from '../../catalogue/rows/write-search-documents.server'
import { lockOwnSeller } from '../rows/lock-own-seller.server'
import type { ShopInput } from '../schema'
import { shopSlug } from '../shop-slug'
import { writeSources } from '../translations/rows/write-sources.server'

export type UpdateShopError =
  | 'market.error.shopNotFound'
  /** Somebody changed it since the form was shown. */
  | 'market.error.shopChanged'
  | 'market.error.sellerDistrict'

/**
 * Replaces what a seller says about her shop. With another name it gets another address, and the earlier one leads on;
 * with another place her products are sent from there. What was paid before goes as it was promised.
 */
export async function updateShop(
  work: Work,
  { version, ...input }: ShopInput & { version: number },
): Promise<Result<{ slug: string }, UpdateShopError>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  if (seller.version !== version) return refuse('market.error.shopChanged')
  const isMoved = input.soato !== seller.soato
  if (isMoved && !(await isDistrict(work, input.soato))) return refuse('market.error.sellerDistrict')
  const isNamed = input.displayName !== seller.displayName
  const slug = isNamed ? shopSlug(input.displayName, seller.id) : seller.slug
  await work.tx.seller.update({ where: { id: seller.id }, data: { ...input, slug, version: version + 1 } })
  if (isMoved || isNamed) await carryToProducts(work, seller, input.soato)
  await writeSources(work, { sellerId: seller.id })
  await recordAudit(work, {
    subject: seller.id,
    action: 'seller.shopChanged',
    ...(isNamed ? { details: { shopNameBefore: seller.displayName, shopName: input.displayName } } : {}),
  })
  clearCatalogueCache(work)
  return ok({ slug })
}

/** Her products are found by her name and her place. */
async function carryToProducts(work: Work, { id: sellerId, soato: before }: Seller, soato: string) {
  const [regionSoato, regionBefore] = [soato.slice(0, 4), before.slice(0, 4)]
  if (regionSoato !== regionBefore) {
    await work.tx.product.updateMany({ where: { sellerId }, data: { regionSoato } })
  }
  const products = await work.tx.product.findMany({
    where: { sellerId, parentId: null },
    select: { id: true },
  })
  await writeSearchDocuments(
    work,
    products.map(({ id }) => id),
  )
}
