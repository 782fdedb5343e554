import { answerReturn, replaceReturn, submitContest } from '~/domains/market/index.server'
import { answerReturnInput, receiveReturnInput, replaceReturnInput } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { createFormat } from '~/i18n/format'
import { perform } from '~/platform/perform.server'
import { receiveReturnAndRefund } from '~/workflows/market-orders/receive-return-and-refund.server'

interface Posted {
  of: { parcelId: string; returnId: string }
  form: FormData
  /** Path of the page. */
  here: string
}

/** What the buttons of a return's page do, by the name of the button. */
export const returnActions = {
  async answer(context: SignedInContext, { of, form, here }: Posted) {
    const parsed = parseForm(form, answerReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    const answered = await perform(context, answerReturn, { ...of, ...parsed.value })
    if (!answered.ok) return refuseForm(answered)
    return redirectWithNotice(here, { key: 'returns.answer.done', tone: 'success' })
  },

  async receive(context: SignedInContext, { of, form, here }: Posted) {
    const parsed = parseForm(form, receiveReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    if (parsed.value.state === 'contested') {
      const contested = await perform(context, submitContest, { ...of, message: parsed.value.note })
      if (!contested.ok) return refuseForm(contested)
      return redirectWithNotice(here, { key: 'returns.dispute.done', tone: 'success' })
    }
    const received = await perform(context, receiveReturnAndRefund, { ...of, ...parsed.value })
    if (!received.ok) return refuseForm(received)
    const { amountTiyin } = received.value
    if (amountTiyin === null)
      return redirectWithNotice(here, { key: 'returns.receive.done', tone: 'success' })
    const amount = createFormat(context.locale).money(amountTiyin)
    return redirectWithNotice(here, { key: 'returns.receive.paid', values: { amount }, tone: 'success' })
  },

  async replace(context: SignedInContext, { of, form, here }: Posted) {
    const parsed = parseForm(form, replaceReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    const replaced = await perform(context, replaceReturn, { ...of, trackingNumber: parsed.value.number })
    if (!replaced.ok) return refuseForm(replaced)
    return redirectWithNotice(here, { key: 'returns.replace.done', tone: 'success' })
  },
}
