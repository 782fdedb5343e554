import type { Context } from '~/domains/identity/context'
import {
  confirmDeliveryIn,
  confirmGuestDeliveryIn,
  type GuestConfirmError,
  type MovedParcel,
} from '~/domains/market/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Result } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

export interface ConfirmDeliveryInput {
  parcelId: string
  /** For who has not signed in: order number, phone, and the code that was sent to it. */
  guest?: { number: string; phone: string; code: string }
}

/**
 * The buyer has the parcel, or her time to object is over (a job, in the portal's own context): the money becomes the
 * seller's, who is told.
 */
export async function confirmDelivery(
  context: Context,
  input: ConfirmDeliveryInput,
): Promise<Result<MovedParcel, GuestConfirmError>> {
  const scope = scopeOf(context, input)
  return transaction(scope, async (tx) => {
    const confirmed = await confirm(tx, scope, input)
    if (!confirmed.ok) return confirmed
    const { parcelId, sellerId, number } = confirmed.value
    await notify(tx, {
      key: `sellerOrder:${parcelId}:delivered`,
      personId: null,
      roleHolders: { role: 'artisan', organisationId: sellerId },
      template: 'notifications.marketOrderDelivered',
      variables: { number },
      locale: null,
      path: `/seller/orders/${parcelId}`,
    })
    return confirmed
  })
}

/**
 * A guest has no scope of her own: number and phone are checked first, with the portal's eyes, and she stays who she
 * is when she has signed in. Who buys acts for herself, also while she works as a seller.
 */
function scopeOf(context: Context, { guest }: ConfirmDeliveryInput): Context {
  if (guest) return { ...context, role: systemScope.role, organisationId: null }
  return context.role === 'artisan' ? { ...context, role: 'citizen', organisationId: null } : context
}

function confirm(tx: Tx, scope: Context, { parcelId, guest }: ConfirmDeliveryInput) {
  return guest
    ? confirmGuestDeliveryIn(tx, scope, { ...guest, parcelId })
    : confirmDeliveryIn(tx, scope, { parcelId })
}
