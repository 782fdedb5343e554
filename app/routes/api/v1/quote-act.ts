import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { refuseQuote } from '~/domains/vouchers/index.server'
import { answerWrite } from '~/http/api/answer-endpoint.server'
import { notFound } from '~/http/guards.server'
import { submitQuote } from '~/workflows/vouchers/quotes/submit-quote.server'
import { declineQuote, quoteAnswer } from '../parts/v1/quote-endpoints'

/** What the buttons of the page of a request for a price do, by the last part of the address. */
export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? ''
  switch (args.params.act) {
    case 'answer':
      return answerWrite(quoteAnswer, args, async (work, price) => {
        const answered = await submitQuote(work, { ...price, quoteId: id })
        if (!answered.ok) return answered
        return { ok: true as const, value: { id, status: 'answered', version: price.version + 1 } }
      })
    case 'decline':
      return answerWrite(declineQuote, args, async (work, { reasonCode }) => {
        const declined = await refuseQuote(work, { quoteId: id, reasonCode, note: null })
        return declined.ok ? { ok: true as const, value: { id, status: 'declined' } } : declined
      })
    default:
      throw notFound()
  }
}

/** There is nothing to read here. */
export function loader(_args: LoaderFunctionArgs) {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
