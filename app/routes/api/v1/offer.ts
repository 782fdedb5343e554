import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnOffer } from '~/domains/makers/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { describeOffer } from '../parts/v1/describe-offer'
import { getOffer } from '../parts/v1/offer-endpoints'

/** One offer of the workshop of the key. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(getOffer, args, async (context) => {
    const own = await getOwnOffer(context, args.params.id ?? '')
    return own && describeOffer(own.offer)
  })
}
