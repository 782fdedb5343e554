import {
  type BuyersReturn,
  performAsBuyer,
  sendReturn,
  submitDisputeOfReturn,
  submitReturnWithPhotos,
  withdrawReturn,
} from '~/domains/market/index.server'
import { disputeReturnInput, readUnits, sendReturnInput, submitReturnInput } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, refuseForm } from '~/http/forms.server'
import type { PageContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { createFormat } from '~/i18n/format'
import { photoFields } from '~/views/orders/photo-fields'
import { takeOfferAndRefund } from '~/workflows/market-orders/take-offer-and-refund.server'

interface Posted {
  of: Omit<BuyersReturn, 'returnId'>
  form: FormData
  /** Path of the page. */
  here: string
}

function returnOf({ of, form }: Posted): BuyersReturn {
  return { ...of, returnId: String(form.get('return') ?? '') }
}

/** What the buttons of a return's page do, by the name of the button. */
export const returnActions = {
  async ask(context: PageContext, { of, form, here }: Posted) {
    const parsed = parseForm(form, submitReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    const files = await readFiles(form, 'photo')
    await requireBudget(context, files.length > 0 ? 'upload' : 'report')
    const { returnKey: key, ...asked } = parsed.value
    const submitted = await submitReturnWithPhotos(context, {
      ...{ ...of, ...asked, key, units: readUnits(form) },
      files,
    })
    if (!submitted.ok)
      return refuseForm(submitted, { ...photoFields, 'returns.error.tooManyPhotos': 'photo' })
    return redirectWithNotice(here, { key: 'returns.asked', tone: 'success' })
  },

  async take(context: PageContext, posted: Posted) {
    const taken = await performAsBuyer(context, takeOfferAndRefund, returnOf(posted))
    if (!taken.ok) return refuseForm(taken)
    const amount = createFormat(context.locale).money(taken.value.amountTiyin)
    return redirectWithNotice(posted.here, { key: 'returns.take.done', values: { amount }, tone: 'success' })
  },

  async send(context: PageContext, posted: Posted) {
    const parsed = parseForm(posted.form, sendReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    const trackingNumber = parsed.value.way === 'sent' ? parsed.value.number : null
    const sent = await performAsBuyer(context, sendReturn, { ...returnOf(posted), trackingNumber })
    if (!sent.ok) return refuseForm(sent)
    return redirectWithNotice(posted.here, { key: 'returns.send.done', tone: 'success' })
  },

  async dispute(context: PageContext, posted: Posted) {
    const parsed = parseForm(posted.form, disputeReturnInput)
    if (!parsed.ok) return refuseForm(parsed)
    const disputed = await performAsBuyer(context, submitDisputeOfReturn, {
      ...returnOf(posted),
      ...parsed.value,
    })
    if (!disputed.ok) return refuseForm(disputed)
    return redirectWithNotice(posted.here, { key: 'returns.dispute.done', tone: 'success' })
  },

  async withdraw(context: PageContext, posted: Posted) {
    const withdrawn = await performAsBuyer(context, withdrawReturn, returnOf(posted))
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(posted.here, { key: 'returns.withdraw.done', tone: 'info' })
  },
}
