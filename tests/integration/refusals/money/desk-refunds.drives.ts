import { withdrawDeskRefund } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { approveDeskRefundAndPay } from '~/workflows/market-orders/approve-desk-refund-and-pay.server'
import { returnPartAtDesk } from '~/workflows/market-orders/return-part-at-desk.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** Refunds that wait for a second person of the desk. */
export async function driveDeskRefunds(scene: Scene): Promise<Drive[]> {
  const desk = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const parcels = await Promise.all(
    [0, 1, 2].map((place) =>
      scene.find<{ id: string; orderId: string; sellerPerson: string }>(
        `select * from (select distinct on (s.order_id) s.id, s.order_id as "orderId", l.person_id as "sellerPerson"
          from seller_order s join seller l on l.id = s.seller_id
          where s.status in ('paid', 'accepted', 'packed', 'shipped') order by s.order_id, s.id) found
          order by id offset $1 limit 1`,
        [place],
      ),
    ),
  )
  const [waits, other, closed] = parcels
  if (!waits || !other || !closed) throw new Error('no parcels')
  const put = async (orderId: string, parcelId: string, preparedById: string) => {
    const id = newId()
    await scene.put(
      `insert into desk_refund (id, order_id, seller_order_id, kind, reason_code, with_delivery, amount_tiyin,
          prepared_by_id, prepared_at) values ($1, $2, $3, 'cancel', 'byOperator', false, 1, $4, now())`,
      [id, orderId, parcelId, preparedById],
    )
    return id
  }
  const own = await put(waits.orderId, waits.id, desk.personId ?? '')
  const another = await put(other.orderId, other.id, newId())
  const ended = await put(closed.orderId, closed.id, newId())
  await scene.put(
    `update desk_refund set status = 'withdrawn', closed_at = now(), closed_by_id = prepared_by_id where id = $1`,
    [ended],
  )
  const orders = new Map([
    [own, waits.orderId],
    [another, other.orderId],
    [ended, closed.orderId],
  ])
  const of = (refundId: string) => ({ refundId, orderId: orders.get(refundId) ?? '' })
  const approve = (by: AnyContext, refundId: string) => () =>
    perform(by, approveDeskRefundAndPay, of(refundId))
  const withdraw = (by: AnyContext, refundId: string) => () => perform(by, withdrawDeskRefund, of(refundId))
  const give = (by: AnyContext, parcelId: string) => () =>
    perform(by, returnPartAtDesk, {
      ...{ key: newId(), orderId: waits.orderId, parcelId, reason: 'other' as const },
      ...{ units: new Map<string, number>(), withDelivery: false },
    })
  return [
    ...drivesOf('approveDeskRefundAndPay', {
      'admin.error.notAllowed': approve(stranger, another),
      'market.error.refundNotFound': approve(desk, newId()),
      'market.error.refundClosed': approve(desk, ended),
      'market.error.refundByYou': approve(desk, own),
      'market.error.refundChanged': approve(desk, another),
      'sides.error.settleOrder': approve(scene.as('approver', other.sellerPerson), another),
    }),
    ...drivesOf('returnPartAtDesk', {
      'admin.error.notAllowed': give(stranger, waits.id),
      'market.error.parcelNotFound': give(desk, newId()),
      'market.error.refundNothing': give(desk, waits.id),
      'sides.error.settleOrder': give(scene.as('approver', waits.sellerPerson), waits.id),
    }),
    ...drivesOf('withdrawDeskRefund', {
      'admin.error.notAllowed': withdraw(stranger, another),
      'market.error.refundNotFound': withdraw(desk, newId()),
      'market.error.refundClosed': withdraw(desk, ended),
    }),
  ]
}
