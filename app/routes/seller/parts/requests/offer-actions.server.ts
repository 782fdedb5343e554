import { submitPriceOffer, withdrawPriceOffer } from '~/domains/market/index.server'
import { priceOfferForm } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

interface Posted {
  requestId: string
  form: FormData
}

/** What the buttons of an asked request's page do, by the name of the button. */
export const offerActions = {
  async offer(context: SignedInContext, { requestId, form }: Posted) {
    const today = isoDayOf(context.now())
    const parsed = parseForm(form, priceOfferForm(today))
    if (!parsed.ok) return refuseForm(parsed)
    const { lines: prices, ...offer } = parsed.value
    const offerId = String(form.get('offerId') ?? '')
    const offered = await perform(context, submitPriceOffer, { ...offer, prices, requestId, offerId })
    if (!offered.ok)
      return refuseForm(offered, {
        'requests.error.noPrice': 'lines[0].price',
        'requests.error.validUntilOver': 'validUntil',
      })
    return redirectWithNotice(context.url.pathname, { key: 'requests.offer.done', tone: 'success' })
  },

  async withdraw(context: SignedInContext, { requestId }: Posted) {
    const withdrawn = await perform(context, withdrawPriceOffer, { requestId })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(context.url.pathname, { key: 'requests.takeBack.done', tone: 'info' })
  },
}
