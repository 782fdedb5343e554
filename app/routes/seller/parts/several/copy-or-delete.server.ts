import { createProductCopy, deleteDraft, type OwnProduct } from '~/domains/market/index.server'
import { refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** The two buttons of a product's page that lead away from it; null for every other. */
export async function copyOrDelete(
  context: SignedInContext,
  { id: productId }: OwnProduct,
  intent: string,
): Promise<Response | null> {
  const list = `/${context.locale}/seller/products`
  if (intent === 'copy') {
    const copied = await perform(context, createProductCopy, { productId })
    if (!copied.ok) return refuseForm(copied)
    const to = `${list}/${copied.value.productId}`
    return redirectWithNotice(to, { key: 'seller.product.copied', tone: 'success' })
  }
  if (intent !== 'deleteDraft') return null
  const deleted = await perform(context, deleteDraft, { productId })
  if (!deleted.ok) return refuseForm(deleted)
  return redirectWithNotice(list, { key: 'seller.product.deleted', tone: 'success' })
}
