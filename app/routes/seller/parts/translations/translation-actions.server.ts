import {
  approveTranslation,
  type OwnTextRequest,
  returnTranslation,
  withdrawTextRequest,
} from '~/domains/market/index.server'
import { textReasonForm, translationForm } from '~/domains/market/schema'
import { parseForm, readHiddenNumber, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** What the buttons of a seller's page do, by the name of the button. */
export const translationActions = {
  async accept(context: SignedInContext, { id, productId }: OwnTextRequest, form: FormData) {
    const seen = readHiddenNumber(form, 'seen')
    const parsed = parseForm(form, translationForm(productId === null))
    if (!parsed.ok) return refuseForm(parsed)
    const accepted = await perform(context, approveTranslation, { id, seen, ...parsed.value })
    if (!accepted.ok) return refuseForm(accepted)
    return redirectWithNotice(context.url.pathname, {
      ...{ key: 'translations.own.acceptedDone', tone: 'success' },
    })
  },

  async return(context: SignedInContext, { id }: OwnTextRequest, form: FormData) {
    const parsed = parseForm(form, textReasonForm)
    if (!parsed.ok) return refuseForm(parsed)
    const returned = await perform(context, returnTranslation, { id, ...parsed.value })
    if (!returned.ok) return refuseForm(returned)
    return redirectWithNotice(context.url.pathname, { key: 'translations.own.returned', tone: 'success' })
  },

  async withdraw(context: SignedInContext, { id }: OwnTextRequest) {
    const withdrawn = await perform(context, withdrawTextRequest, { id })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(context.url.pathname, {
      ...{ key: 'translations.own.withdrawnDone', tone: 'info' },
    })
  },
}
