import type { LoaderFunctionArgs } from '@remix-run/node'
import { openMakerOrder } from '~/domains/vouchers/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { perform } from '~/platform/perform.server'
import { describeWholeOrder } from '../parts/v1/describe-order'
import { getOrder } from '../parts/v1/order-endpoints'

/** One order of the workshop of the key, with whom to call; the look stands in the person's own log. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(getOrder, args, async (context, _asked, programReason) => {
    const by = { programKeyId: context.program.keyId, programReason }
    const order = await perform(context, openMakerOrder, args.params.id ?? '', by)
    return order && describeWholeOrder(order)
  })
}
