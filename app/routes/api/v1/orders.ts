import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMakerOrders } from '~/domains/vouchers/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { writeCursor } from '~/http/api/cursor'
import { perform } from '~/platform/perform.server'
import { describeOrder } from '../parts/v1/describe-order'
import { listOrders } from '../parts/v1/order-endpoints'

/** Orders placed with the workshop of the key; nobody is named here. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(listOrders, args, async (context, { status = null, cursor, limit }) => {
    const after = cursor ? { placedAt: new Date(cursor[0]), id: cursor[1] } : null
    const { orders, hasMore } = await perform(context, findMakerOrders, { status, after, most: limit })
    const last = orders.at(-1)
    const next = last && hasMore ? writeCursor([last.placedAt.toISOString(), last.id]) : null
    return { orders: orders.map(describeOrder), next }
  })
}
