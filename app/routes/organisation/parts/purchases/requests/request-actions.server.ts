import {
  askPriceAgain,
  decidePriceChoice,
  sendPriceRequest,
  takePriceOffer,
  withdrawPriceRequest,
} from '~/domains/market/index.server'
import { askPriceAgainForm, decidePriceForm } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

interface Posted {
  requestId: string
  form: FormData
  /** Path of the request's page. */
  home: string
}

/** What the buttons of a request's page do, by the name of the button. */
export const requestActions = {
  async send(context: SignedInContext, { requestId, home }: Posted) {
    const sent = await perform(context, sendPriceRequest, { requestId })
    if (!sent.ok) return refuseForm(sent)
    const values = { count: sent.value.sellers }
    return redirectWithNotice(home, { key: 'requests.sent', values, tone: 'success' })
  },

  async withdraw(context: SignedInContext, { requestId, home }: Posted) {
    const withdrawn = await perform(context, withdrawPriceRequest, { requestId })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(home, { key: 'requests.withdraw.done', tone: 'info' })
  },

  async decide(context: SignedInContext, { requestId, form, home }: Posted) {
    const parsed = parseForm(form, decidePriceForm)
    if (!parsed.ok) return refuseForm(parsed)
    const decided = await perform(context, decidePriceChoice, { ...parsed.value, requestId })
    if (!decided.ok) return refuseForm(decided)
    return redirectWithNotice(home, { key: `requests.decide.${parsed.value.decision}Done`, tone: 'success' })
  },
}

/** What the buttons of a seller's answer do. */
export const answerActions = {
  async take(context: SignedInContext, { requestId, form, home }: Posted) {
    const offerId = String(form.get('offerId') ?? '')
    const taken = await perform(context, takePriceOffer, { requestId, offerId })
    if (!taken.ok) return refuseForm(taken)
    const key = taken.value.isWaiting ? 'requests.take.waiting' : 'requests.take.done'
    return redirectWithNotice(home, { key, tone: 'success' })
  },

  async again(context: SignedInContext, { requestId, form, home }: Posted) {
    const parsed = parseForm(form, askPriceAgainForm)
    if (!parsed.ok) return refuseForm(parsed)
    const offerId = String(form.get('offerId') ?? '')
    const asked = await perform(context, askPriceAgain, { requestId, offerId, ...parsed.value })
    if (!asked.ok) return refuseForm(asked)
    return redirectWithNotice(home, { key: 'requests.again.done', tone: 'success' })
  },
}
