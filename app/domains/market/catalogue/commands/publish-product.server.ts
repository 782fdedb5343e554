import type { Context } from '~/domains/identity/context'
import { setProductStatus } from './set-product-status.server'

/** Puts the seller's own product on sale; it needs a picture. */
export function publishProduct(context: Context, productId: string) {
  return setProductStatus(context, { productId, move: 'publish' })
}
