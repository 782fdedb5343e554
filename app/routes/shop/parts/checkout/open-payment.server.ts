import { getOpenCheckout } from '~/domains/market/index.server'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'

export interface OpenPayment {
  id: string
  amount: string
  /** Time of day. */
  until: string
}

/** A payment that was begun for this cart and not made: it can be gone on with while the goods are held. */
export async function readOpenPayment(context: PageContext, tokenHash: string): Promise<OpenPayment | null> {
  const checkout = await getOpenCheckout(context, { tokenHash })
  if (!checkout) return null
  const { money, time } = createFormat(context.locale)
  return { id: checkout.id, amount: money(checkout.totalTiyin), until: time(checkout.expiresAt) }
}
