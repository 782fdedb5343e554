import { enqueue } from '~/domains/jobs/index.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { cartContactMs, mayRenewHold, renewHoldMs } from '../../rules'
import { lockCheckout } from '../rows/lock-checkout.server'

/**
 * Holds what an open checkout holds for longer, and keeps what was typed for it as long. `renewals` is how often that was
 * done when the buyer pressed: two windows, or a double press, are one time. Answers when the hold ends; null when it
 * cannot be held longer, and nothing changed.
 */
export async function renewHold(
  work: Work,
  { checkoutId, renewals }: { checkoutId: string; renewals: number },
): Promise<Date | null> {
  return work.asSystem(async () => {
    const checkout = await lockCheckout(work, checkoutId)
    // Asked after the lock: whoever ends what has lapsed has it first, or sees the new time.
    const now = work.now()
    if (!checkout) return null
    if (checkout.status === 'open' && checkout.expiresAt > now && checkout.renewals > renewals)
      return checkout.expiresAt
    if (checkout.renewals !== renewals || !mayRenewHold(checkout, now)) return null
    const expiresAt = new Date(checkout.expiresAt.getTime() + renewHoldMs)
    await work.tx.checkout.update({ where: { id: checkoutId }, data: { expiresAt, renewals: renewals + 1 } })
    await keepContact(work, checkout, now)
    await enqueue(
      work,
      'market.releaseCheckout',
      { checkoutId },
      { key: `market.release:${checkoutId}`, runAt: expiresAt },
    )
    clearCatalogueCache(work)
    return expiresAt
  })
}

/** What she typed is there as long as what she holds. */
async function keepContact(
  work: Work,
  { cartId, personId }: { cartId: string; personId: string | null },
  now: Date,
): Promise<void> {
  const kept = await work.tx.cartContact.findFirst({
    where: { cartId, personId, savedAt: { gt: new Date(now.getTime() - cartContactMs) } },
  })
  if (!kept) return
  await work.tx.cartContact.deleteMany({ where: { cartId } })
  await work.tx.cartContact.create({ data: { ...kept, savedAt: now } })
}
