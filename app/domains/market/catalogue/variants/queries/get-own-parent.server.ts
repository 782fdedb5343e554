import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'
import { sellerOf } from '../../../policy'

/** The product of which this is a variant, of the seller herself; null for anything else. */
export async function getOwnParent(context: Context, variantId: string): Promise<string | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(variantId)) return null
  const row = await database().product.findFirst({
    where: { id: variantId, sellerId, parentId: { not: null } },
    select: { parentId: true },
  })
  return row?.parentId ?? null
}
