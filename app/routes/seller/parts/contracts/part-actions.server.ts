import {
  decidePartDelivery,
  recordPartReceipt,
  recordPartTransfer,
  refusePart,
  submitPartDelivery,
  takePart,
  withdrawPart,
} from '~/domains/market/index.server'
import {
  decidePartDeliveryForm,
  partDeliveryForm,
  partReasonForm,
  receiptForm,
  takePartForm,
  transferForm,
} from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

interface Posted {
  partId: string
  form: FormData
}

/** What the buttons of a part's page do, by the name of the button; which of the two shops it is, the command asks. */
export const partActions = {
  async take(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, takePartForm)
    if (!parsed.ok) return refuseForm(parsed)
    const taken = await perform(context, takePart, { partId, ...parsed.value })
    if (!taken.ok) return refuseForm(taken, { 'pool.error.beyondPace': 'beyondPace' })
    return redirectWithNotice(context.url.pathname, { key: 'pool.take.done', tone: 'success' })
  },

  async refuse(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, partReasonForm)
    if (!parsed.ok) return refuseForm(parsed)
    const refused = await perform(context, refusePart, { partId, ...parsed.value })
    if (!refused.ok) return refuseForm(refused)
    return redirectWithNotice(context.url.pathname, { key: 'pool.refuse.done', tone: 'info' })
  },

  async withdraw(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, partReasonForm)
    if (!parsed.ok) return refuseForm(parsed)
    const withdrawn = await perform(context, withdrawPart, { partId, ...parsed.value })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(context.url.pathname, { key: 'pool.withdraw.done', tone: 'info' })
  },

  /** An invitation that was not answered is taken back without a reason. */
  async uninvite(context: SignedInContext, { partId }: Posted) {
    const withdrawn = await perform(context, withdrawPart, { partId, reason: null })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(context.url.pathname, { key: 'pool.withdraw.done', tone: 'info' })
  },

  async bring(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, partDeliveryForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const brought = await perform(context, submitPartDelivery, { partId, ...parsed.value })
    if (!brought.ok)
      return refuseForm(brought, {
        'pool.error.deliveredOn': 'deliveredOn',
        'pool.error.broughtTooMany': 'pieces',
      })
    return redirectWithNotice(context.url.pathname, { key: 'pool.bring.done', tone: 'success' })
  },

  async check(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, decidePartDeliveryForm)
    if (!parsed.ok) return refuseForm(parsed)
    const decided = await perform(context, decidePartDelivery, { partId, ...parsed.value })
    if (!decided.ok)
      return refuseForm(decided, { 'pool.error.acceptedTooMany': 'accepted', 'pool.error.reason': 'reason' })
    const key = decided.value.isDone ? 'pool.check.allDone' : 'pool.check.done'
    return redirectWithNotice(context.url.pathname, { key, tone: 'success' })
  },

  async sent(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, transferForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const { orderNumber, sentOn } = parsed.value
    const recorded = await perform(context, recordPartTransfer, { partId, orderNumber, sentOn })
    if (!recorded.ok)
      return refuseForm(recorded, {
        'pool.error.sentOn': 'sentOn',
        'contracts.error.saidAlready': 'orderNumber',
      })
    return redirectWithNotice(context.url.pathname, { key: 'pool.pay.sentDone', tone: 'success' })
  },

  async received(context: SignedInContext, { partId, form }: Posted) {
    const parsed = parseForm(form, receiptForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const { amount: amountTiyin, receivedOn, seen } = parsed.value
    const recorded = await perform(context, recordPartReceipt, { partId, seen, receivedOn, amountTiyin })
    if (!recorded.ok)
      return refuseForm(recorded, { 'pool.error.receivedOn': 'receivedOn', 'pool.error.tooMuch': 'amount' })
    return redirectWithNotice(context.url.pathname, { key: 'pool.pay.receivedDone', tone: 'success' })
  },
}
