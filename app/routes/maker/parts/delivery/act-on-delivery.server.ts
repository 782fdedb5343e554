import { recordCameBack, recordDispatch } from '~/domains/vouchers/index.server'
import { cameBackForm, dispatchForm } from '~/domains/vouchers/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

const intents = ['dispatch', 'cameBack'] as const
type DeliveryIntent = (typeof intents)[number]

export const isDelivery = (intent: string): intent is DeliveryIntent =>
  (intents as readonly string[]).includes(intent)

/** What a maker says of a device on its way: it waits, is brought or was sent; or it came back. */
export async function actOnDelivery(
  context: SignedInContext,
  deviceOrderId: string,
  intent: DeliveryIntent,
  form: FormData,
) {
  const page = `/${context.locale}/maker/orders/${deviceOrderId}`
  const done = redirectWithNotice.bind(null, page, { key: `delivery.maker.done.${intent}`, tone: 'success' })
  if (intent === 'cameBack') {
    const parsed = parseForm(form, cameBackForm)
    if (!parsed.ok) return refuseForm(parsed)
    const said = await perform(context, recordCameBack, { deviceOrderId, ...parsed.value })
    return said.ok ? done() : refuseForm(said, fieldOf)
  }
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, dispatchForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const { way, dispatchId, dueOn } = parsed.value
  const parcel =
    parsed.value.way === 'post'
      ? { carrier: parsed.value.carrier, trackingNumber: parsed.value.trackingNumber }
      : null
  const said = await perform(context, recordDispatch, { deviceOrderId, way, dispatchId, dueOn, parcel })
  return said.ok ? done() : refuseForm(said, fieldOf)
}

const fieldOf = { 'delivery.error.due': 'dueOn', 'vouchers.error.reasonMissing': 'reasonCode' }
