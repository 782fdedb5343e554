import { mayRunMarketDesk } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import {
  keepDownProductIn,
  type ModerateError,
  putBackProductIn,
  takeDownProductIn,
} from '~/domains/market/index.server'
import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'

export type ModerateRefusal = ModerateError | 'admin.error.notAllowed'

/** Off sale, for a reason that the seller is told and reads on the product's page. */
export async function takeDownProduct(
  context: Context,
  input: { productId: string; reason: string },
): Promise<Result<null, ModerateRefusal>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const taken = await takeDownProductIn(tx, context, input)
    if (!taken.ok) return taken
    const { sellerId, takedownId } = taken.value
    const { productId, reason } = input
    const about = { productId, sellerId, event: takedownId }
    await tellSeller(tx, context, about, 'notifications.productTakenDown', { reason })
    return ok(null)
  })
}

/** Looked at again, and it stays down: the seller reads the new reason. */
export async function keepDownProduct(
  context: Context,
  input: { productId: string; reason: string },
): Promise<Result<null, ModerateRefusal>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const kept = await keepDownProductIn(tx, context, input)
    if (!kept.ok) return kept
    const { sellerId, takedownId } = kept.value
    const { productId, reason } = input
    const about = { productId, sellerId, event: takedownId }
    await tellSeller(tx, context, about, 'notifications.productTakenDown', { reason })
    return ok(null)
  })
}

/** Back where it was, and the seller is told. */
export async function putBackProduct(
  context: Context,
  { productId }: { productId: string },
): Promise<Result<null, ModerateRefusal>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const back = await putBackProductIn(tx, context, { productId })
    if (!back.ok) return back
    const about = { productId, sellerId: back.value.sellerId, event: context.requestId }
    await tellSeller(tx, context, about, 'notifications.productPutBack', {})
    return ok(null)
  })
}

function tellSeller<T extends Template>(
  tx: Tx,
  _context: Context,
  { productId, sellerId, event }: { productId: string; sellerId: string; event: string },
  template: T,
  variables: TemplateVariables[T],
): Promise<number> {
  return notify(tx, {
    key: `product:${productId}:${event}`,
    personId: null,
    roleHolders: { role: 'artisan', organisationId: sellerId },
    template,
    variables,
    locale: null,
    path: `/seller/products/${productId}`,
  })
}
