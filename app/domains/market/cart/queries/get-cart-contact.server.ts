import { type Context, systemContext } from '~/domains/identity/context'
import { openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { cartContactMs } from '../../rules'

/**
 * What was typed at the checkout of this cart. Null when nothing was or it is too old, and for everybody but the person
 * who typed it; what was typed without signing in is there after signing in.
 */
export async function getCartContact(
  context: Context,
  input: { tokenHash: string },
): Promise<Record<string, string> | null> {
  const row = await transaction(systemContext(context.now, context.requestId), (tx) =>
    tx.cartContact.findFirst({ where: { cart: { tokenHash: input.tokenHash } } }),
  )
  if (!row || context.now().getTime() - row.savedAt.getTime() >= cartContactMs) return null
  if (row.personId !== null && row.personId !== context.personId) return null
  return openJson(row.contactCipher, { table: 'cart_contact', column: 'contact', row: row.cartId })
}
