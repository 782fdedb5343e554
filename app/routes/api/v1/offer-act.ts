import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { getOfferState, setOfferStatus, updateOffer } from '~/domains/makers/index.server'
import { answerWrite } from '~/http/api/answer-endpoint.server'
import { notFound } from '~/http/guards.server'
import { refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { changeOffer, showOffer, withdrawOffer } from '../parts/v1/offer-endpoints'

/** Says it anew, shows it to people or takes it away from them: by the last part of the address. */
export function action(args: ActionFunctionArgs) {
  const offerId = args.params.id ?? ''
  switch (args.params.act) {
    case 'change':
      return answerWrite(changeOffer, args, async (work, body) => {
        const changed = await updateOffer(work, { ...body, offerId })
        return changed.ok ? answer(work, offerId) : changed
      })
    case 'offer':
      return answerWrite(showOffer, args, (work) => move(work, offerId, 'offer'))
    case 'withdraw':
      return answerWrite(withdrawOffer, args, (work) => move(work, offerId, 'withdraw'))
    default:
      throw notFound()
  }
}

async function move(work: Work, offerId: string, to: 'offer' | 'withdraw') {
  const moved = await setOfferStatus(work, { offerId, move: to })
  return moved.ok ? answer(work, offerId) : moved
}

async function answer(work: Work, offerId: string) {
  const state = await getOfferState(work, offerId)
  return state ? { ok: true as const, value: { ...state } } : refuse('makers.error.offerNotFound')
}

/** There is nothing to read here. */
export function loader(_args: LoaderFunctionArgs) {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
