import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { createOffer as create, listOwnOffers } from '~/domains/makers/index.server'
import { answerRead, answerWrite } from '~/http/api/answer-endpoint.server'
import { writeCursor } from '~/http/api/cursor'
import { newId } from '~/lib/ids'
import { describeOffer } from '../parts/v1/describe-offer'
import { createOffer, listOffers } from '../parts/v1/offer-endpoints'

/** Offers of the workshop of the key, in the order of their ids. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(listOffers, args, async (context, { cursor, limit }) => {
    const all = await listOwnOffers(context)
    const [after = ''] = cursor ?? []
    const rest = all.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1))
    const offers = rest.slice(0, limit)
    const last = offers.at(-1)
    return {
      offers: offers.map(describeOffer),
      next: last && rest.length > limit ? writeCursor([last.id]) : null,
    }
  })
}

/** Another one, as a draft. */
export function action(args: ActionFunctionArgs) {
  return answerWrite(createOffer, args, async (work, body) => {
    const id = newId()
    const created = await create(work, { ...body, offerId: id })
    return created.ok ? { ok: true, value: { id, status: 'draft', version: 1 } } : created
  })
}
