import { createProductCopy, deleteDraft, type OwnProduct } from '~/domains/market/index.server'
import { listFiles, type NotAccepted, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { hasUnsaved } from '../product/has-unsaved.server'
import { viewOwnProduct } from '../product/own-product.server'

/** A copy is of what is saved, and leads away from what is not. */
const saveFirst: NotAccepted = {
  ok: false,
  reply: { errors: {}, form: { key: 'seller.error.saveBeforeCopy' } },
}

/** The two buttons of a product's page that lead away from it; null for every other. */
export async function copyOrDelete(
  context: SignedInContext,
  product: OwnProduct,
  intent: string,
  form: FormData,
): Promise<Response | null> {
  const list = `/${context.locale}/seller/products`
  const { id: productId } = product
  if (intent === 'copy') {
    const isUnsaved = hasUnsaved(form, viewOwnProduct(product, context.locale))
    if (isUnsaved || listFiles(form, 'photo').length > 0) return refuseForm(saveFirst)
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
