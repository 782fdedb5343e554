import { refuseQuote } from '~/domains/vouchers/index.server'
import { answerQuoteForm, refuseQuoteForm } from '~/domains/vouchers/schema'
import { parseForm, readHiddenNumber, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { submitQuote } from '~/workflows/vouchers/quotes/submit-quote.server'

/** What the buttons of the page of a request for a price do. */
export async function actOnQuote(context: SignedInContext, quoteId: string, form: FormData) {
  const page = `/${context.locale}/maker/quotes/${quoteId}`
  const intent = form.get('intent')
  if (intent === 'decline') {
    const parsed = parseForm(form, refuseQuoteForm)
    if (!parsed.ok) return refuseForm(parsed)
    const declined = await perform(context, refuseQuote, { quoteId, ...parsed.value })
    if (!declined.ok) return refuseForm(declined, { 'quotes.error.reasonMissing': 'reasonCode' })
    return redirectWithNotice(page, { key: 'quotes.maker.decline.done', tone: 'success' })
  }
  if (intent !== 'answer') return refuseForm(unknownAct)
  const parsed = parseForm(form, answerQuoteForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const version = readHiddenNumber(form, 'version')
  const answered = await perform(context, submitQuote, { quoteId, version, ...parsed.value })
  if (!answered.ok) return refuseForm(answered, { 'quotes.error.validUntil.outside': 'validUntilOn' })
  return redirectWithNotice(page, { key: 'quotes.maker.answer.done', tone: 'success' })
}
