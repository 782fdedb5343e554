import { withdrawDeskRefund } from '~/domains/market/index.server'
import { deskCancelInput, partRefundInput, readUnits } from '~/domains/market/schema'
import { type NotAccepted, parseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { approveDeskRefundAndPay } from '~/workflows/market-orders/approve-desk-refund-and-pay.server'
import { cancelAtDesk } from '~/workflows/market-orders/cancel-at-desk.server'
import { returnPartAtDesk } from '~/workflows/market-orders/return-part-at-desk.server'

/** The message of what was done, or what is wrong. */
export type DeskActed = { ok: true; notice: TextKey } | NotAccepted

/** What the buttons of an order's page do, by the name of the button. */
export const orderActions: Record<
  string,
  (context: SignedInContext, orderId: string, form: FormData) => Promise<DeskActed>
> = {
  /** One parcel, or without one every parcel that can be. */
  async cancel(context, orderId, form) {
    const parcel = String(form.get('parcel') ?? '')
    const parsed = parseForm(form, deskCancelInput)
    if (!parsed.ok) return parsed
    const { refundKey: key, reason } = parsed.value
    if (parcel && !isId(parcel)) return refuse('market.error.parcelNotFound')
    const input = { key, orderId, parcelId: parcel ? parcel : null, reason }
    return said(await perform(context, cancelAtDesk, input), 'admin.order.cancelled')
  },

  async returnPart(context, orderId, form) {
    const parsed = parseForm(form, partRefundInput)
    if (!parsed.ok) return parsed
    const { refundKey: key, reason, delivery } = parsed.value
    const returned = await perform(context, returnPartAtDesk, {
      ...{ key, orderId, reason, units: readUnits(form), withDelivery: delivery === 'on' },
      parcelId: String(form.get('parcel') ?? ''),
    })
    return said(returned, 'admin.order.partReturned')
  },

  async approveRefund(context, orderId, form) {
    const refundId = String(form.get('refund') ?? '')
    const approved = await perform(context, approveDeskRefundAndPay, { orderId, refundId })
    return approved.ok ? { ok: true, notice: 'admin.order.waiting.approved' } : approved
  },

  async withdrawRefund(context, orderId, form) {
    const refundId = String(form.get('refund') ?? '')
    const withdrawn = await perform(context, withdrawDeskRefund, { orderId, refundId })
    return withdrawn.ok ? { ok: true, notice: 'admin.order.waiting.withdrawn' } : withdrawn
  },
}

function said(done: Result<{ isPrepared: boolean }, TextKey>, notice: TextKey): DeskActed {
  if (!done.ok) return done
  return { ok: true, notice: done.value.isPrepared ? 'admin.order.prepared' : notice }
}
