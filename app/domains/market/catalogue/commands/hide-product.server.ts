import type { Context } from '~/domains/identity/context'
import { setProductStatus } from './set-product-status.server'

/** Takes the seller's own product off sale. Orders that were paid stay. */
export function hideProduct(context: Context, productId: string) {
  return setProductStatus(context, { productId, move: 'hide' })
}
