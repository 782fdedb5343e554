import { type Context, systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export interface OpenCheckout {
  id: string
  totalTiyin: bigint
  /** Stock is held until then. */
  expiresAt: Date
}

/** The payment that was begun for this cart and can still be made; null when there is none. */
export async function getOpenCheckout(
  context: Context,
  input: { tokenHash: string },
): Promise<OpenCheckout | null> {
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const [checkout] = await tx.$queryRaw<OpenCheckout[]>`
      select k.id, k.total_tiyin as "totalTiyin", k.expires_at as "expiresAt"
      from cart c join checkout k on k.cart_id = c.id and k.status = 'open' and k.expires_at > ${context.now()}
      where c.token_hash = ${input.tokenHash}`
    return checkout ?? null
  })
}
