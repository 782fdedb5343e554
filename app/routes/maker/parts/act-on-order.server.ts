import type { MakerMove } from '~/domains/vouchers/index.server'
import { advanceDeviceOrder } from '~/domains/vouchers/index.server'
import { acceptOrderInput, declineOrderInput } from '~/domains/vouchers/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { actOnDelivery, isDelivery } from './delivery/act-on-delivery.server'
import { actOnHandOver, isHandOver } from './hand-over/act-on-hand-over.server'
import { actOnMaking, isMaking } from './making/act-on-making.server'

const plainMoves: readonly MakerMove[] = ['startMaking', 'finish']

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
  const move = plainMoves.find((one) => one === intent)
  if (!move) return refuseForm(unknownAct)
  return answer(
    context,
    deviceOrderId,
    move,
    await perform(context, advanceDeviceOrder, { deviceOrderId, move }),
  )
}

/** Back to the order's page, which shows how it stands now. */
function answer(
  context: SignedInContext,
  deviceOrderId: string,
  intent: MakerMove | 'accept' | 'decline',
  result: Result<unknown>,
) {
  if (!result.ok) return refuseForm(result)
  return redirectWithNotice(`/${context.locale}/maker/orders/${deviceOrderId}`, {
    key: `maker.done.${intent}`,
    tone: 'success',
  })
}
