import {
  approveDelivery,
  recordReceipt,
  recordTransfer,
  refuseDelivery,
  sendActCode,
  submitDelivery,
} from '~/domains/market/index.server'
import {
  actCodeForm,
  deliveryForm,
  receiptForm,
  refuseDeliveryForm,
  transferForm,
} from '~/domains/market/schema'
import { ownValue } from '~/lib/own-value'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { parseForm, refuseForm, unknownAct } from '../../forms.server'
import { notFound, type SignedInContext } from '../../guards.server'
import { redirectWithNotice } from '../../notices.server'

interface Posted {
  of: { contractId: string; stage: number }
  form: FormData
}

/** What the buttons of a stage's page do, by the name of the button. */
const stageActions = {
  async deliver(context: SignedInContext, { of, form }: Posted) {
    const parsed = parseForm(form, deliveryForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const submitted = await perform(context, submitDelivery, { ...of, ...parsed.value })
    if (!submitted.ok) return refuseForm(submitted, { 'contracts.error.deliveredOn': 'deliveredOn' })
    return redirectWithNotice(context.url.pathname, { key: 'stages.deliver.done', tone: 'success' })
  },

  async code(context: SignedInContext, { of }: Posted) {
    const sent = await perform(context, sendActCode, of)
    if (!sent.ok) return refuseForm(sent)
    return redirectWithNotice(context.url.pathname, { key: 'contracts.confirm.sent', tone: 'success' })
  },

  async accept(context: SignedInContext, { of, form }: Posted) {
    const parsed = parseForm(form, actCodeForm)
    if (!parsed.ok) return refuseForm(parsed)
    const accepted = await perform(context, approveDelivery, { ...of, ...parsed.value })
    if (!accepted.ok) return refuseForm(accepted, { 'contracts.error.wrongCode': 'code' })
    return redirectWithNotice(context.url.pathname, { key: 'stages.accept.done', tone: 'success' })
  },

  async refuse(context: SignedInContext, { of, form }: Posted) {
    const parsed = parseForm(form, refuseDeliveryForm)
    if (!parsed.ok) return refuseForm(parsed)
    const refused = await perform(context, refuseDelivery, { ...of, ...parsed.value })
    if (!refused.ok) return refuseForm(refused)
    return redirectWithNotice(context.url.pathname, { key: 'stages.refuse.done', tone: 'info' })
  },

  async sent(context: SignedInContext, { of, form }: Posted) {
    const parsed = parseForm(form, transferForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const recorded = await perform(context, recordTransfer, { ...of, ...parsed.value })
    if (!recorded.ok)
      return refuseForm(recorded, {
        'contracts.error.sentOn': 'sentOn',
        'contracts.error.saidAlready': 'orderNumber',
      })
    return redirectWithNotice(context.url.pathname, { key: 'stages.sent.done', tone: 'success' })
  },

  async received(context: SignedInContext, { of, form }: Posted) {
    const parsed = parseForm(form, receiptForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const { amount: amountTiyin, ...said } = parsed.value
    const recorded = await perform(context, recordReceipt, { ...of, ...said, amountTiyin })
    if (!recorded.ok)
      return refuseForm(recorded, {
        'contracts.error.receivedOn': 'receivedOn',
        'contracts.error.tooMuch': 'amount',
      })
    return redirectWithNotice(context.url.pathname, { key: 'stages.received.done', tone: 'success' })
  },
}

/** For either side: which one it is, the command asks. */
export function actOnStage(
  context: SignedInContext,
  params: { id?: string; stage?: string },
  form: FormData,
): Promise<Response> | Response {
  if (!/^[1-9]\d?$/.test(params.stage ?? '')) throw notFound()
  const act = ownValue(stageActions, String(form.get('intent')))
  const of = { contractId: params.id ?? '', stage: Number(params.stage) }
  return act ? act(context, { of, form }) : refuseForm(unknownAct)
}
