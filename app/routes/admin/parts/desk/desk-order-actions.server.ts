import { z } from 'zod'
import { deskCancelReasons, partRefundInput, readUnits } from '~/domains/market/schema'
import { type NotAccepted, parseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { isId } from '~/lib/ids'
import { refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { cancelAtDesk } from '~/workflows/market-orders/cancel-at-desk.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'

/** The message of what was done, or what is wrong. */
export type DeskActed = { ok: true; notice: TextKey } | NotAccepted

const cancelForm = z.object({ reason: z.enum(deskCancelReasons, { error: 'seller.error.reasonMissing' }) })

/** What the buttons of an order's page do, by the name of the button. */
export const orderActions: Record<
  string,
  (context: SignedInContext, orderId: string, form: FormData) => Promise<DeskActed>
> = {
  /** One parcel, or without one every parcel that can be. */
  async cancel(context, orderId, form) {
    const parcel = String(form.get('parcel') ?? '')
    const parsed = parseForm(form, cancelForm)
    if (!parsed.ok) return parsed
    const { reason } = parsed.value
    const input = { orderId, parcelId: parcel ? parcel : null, reason }
    if (parcel && !isId(parcel)) return refuse('market.error.parcelNotFound')
    const cancelled = await perform(context, cancelAtDesk, input)
    return cancelled.ok ? { ok: true, notice: 'admin.order.cancelled' } : cancelled
  },

  async returnPart(context, _orderId, form) {
    const parsed = parseForm(form, partRefundInput)
    if (!parsed.ok) return parsed
    const { refundKey: key, reason, delivery } = parsed.value
    const returned = await perform(context, returnPartAndRefund, {
      ...{ key, reason, units: readUnits(form), withDelivery: delivery === 'on' },
      parcelId: String(form.get('parcel') ?? ''),
    })
    return returned.ok ? { ok: true, notice: 'admin.order.partReturned' } : returned
  },
}
