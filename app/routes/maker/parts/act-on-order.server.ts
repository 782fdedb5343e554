import type { MakerMove } from '~/domains/vouchers/index.server'
import { advanceDeviceOrder } from '~/domains/vouchers/index.server'
import { acceptOrderInput, declineOrderInput, finishOrderForm } from '~/domains/vouchers/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { actOnDelivery, isDelivery } from './delivery/act-on-delivery.server'
import { actOnHandOver, isHandOver } from './hand-over/act-on-hand-over.server'
import { actOnMaking, isMaking } from './making/act-on-making.server'

/** What the buttons of the order's page do; `intent` names the button. */
export async function actOnOrder(context: SignedInContext, deviceOrderId: string, form: FormData) {
  const intent = String(form.get('intent'))
  form.set('deviceOrderId', deviceOrderId)
  if (isHandOver(intent)) return actOnHandOver(context, deviceOrderId, intent, form)
  if (isDelivery(intent)) return actOnDelivery(context, deviceOrderId, intent, form)
  if (isMaking(intent)) return actOnMaking(context, deviceOrderId, intent, form)
  if (intent === 'accept') {
    const parsed = parseForm(form, acceptOrderInput)
    if (!parsed.ok) return refuseForm(parsed)
    return answer(
      context,
      deviceOrderId,
      intent,
      await perform(context, advanceDeviceOrder, { ...parsed.value, move: intent }),
    )
  }
  if (intent === 'decline') {
    const parsed = parseForm(form, declineOrderInput)
    if (!parsed.ok) return refuseForm(parsed)
    return answer(context, deviceOrderId, intent, await perform(context, declineDeviceOrder, parsed.value))
  }
  if (intent === 'finish') {
    const parsed = parseForm(form, finishOrderForm)
    if (!parsed.ok) return refuseForm(parsed)
    const finished = await perform(context, advanceDeviceOrder, {
      ...{ deviceOrderId, move: intent },
      ...parsed.value,
    } as const)
    return answer(context, deviceOrderId, intent, finished)
  }
  if (intent !== 'startMaking') return refuseForm(unknownAct)
  const started = await perform(context, advanceDeviceOrder, { deviceOrderId, move: intent } as const)
  return answer(context, deviceOrderId, intent, started)
}

/** Back to the order's page, which shows how it stands now. */
function answer(
  context: SignedInContext,
  deviceOrderId: string,
  intent: MakerMove | 'accept' | 'decline',
  result: Result<unknown>,
) {
  if (!result.ok) return refuseForm(result, { 'vouchers.error.repairTextMissing': 'repairText' })
  return redirectWithNotice(`/${context.locale}/maker/orders/${deviceOrderId}`, {
    key: `maker.done.${intent}`,
    tone: 'success',
  })
}
