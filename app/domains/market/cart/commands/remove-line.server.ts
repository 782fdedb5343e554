import type { Context } from '~/domains/identity/context'
import { setQuantity } from './set-quantity.server'

/** Takes a product out of the cart; one that is not in it is no error. */
export async function removeLine(
  context: Context,
  input: { tokenHash: string; productId: string },
): Promise<void> {
  await setQuantity(context, { ...input, quantity: 0 })
}
