import { askAgain, recordCameBack, recordDispatch, recordToldHandOver } from '~/domains/vouchers/index.server'
import type { DeliveryWay } from '~/domains/vouchers/schema'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
  delivery: DeliveryWay
}

/** What a maker and a person are refused for while a device is under way. */
export async function driveDispatches(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Order>(
      `select o.id, o.person_id as "personId", o.maker_id as "makerId", o.delivery from device_order o
         join device_kind k on k.code = o.device_code
         left join lateral (select status from device_dispatch d where d.device_order_id = o.id
           order by ordinal desc limit 1) last on true
        where ${where} order by o.id limit 1`,
    )
  const ready = `not k.made_to_measure and o.status = 'ready'`
  const [free, onWay, back] = [
    await find(`${ready} and last.status is null`),
    await find(`${ready} and last.status = 'under_way'`),
    await find(`${ready} and last.status = 'came_back'`),
  ]
  const made = await find(`k.made_to_measure and o.status = 'ready'`)
  const over = await find(`o.status = 'handed_over'`)
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const soon = (days: number) =>
    new Date(scene.as('citizen', null).now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const send =
    (
      by: AnyContext,
      of: Order,
      said: { way?: DeliveryWay; dueOn?: string; dispatchId?: string } = {},
      deviceOrderId = of.id,
    ) =>
    () => {
      const way = said.way ?? of.delivery
      const parcel = way === 'post' ? ({ carrier: 'uzpost', trackingNumber: 'RR123456785UZ' } as const) : null
      const input = {
        deviceOrderId,
        dispatchId: said.dispatchId ?? newId(),
        way,
        parcel,
        dueOn: said.dueOn ?? soon(5),
      }
      return perform(by, recordDispatch, input)
    }
  const come =
    (by: AnyContext, deviceOrderId: string, reasonCode: 'notTaken' | 'lost' = 'notTaken') =>
    () =>
      perform(by, recordCameBack, { deviceOrderId, reasonCode })
  const own = ({ personId }: Order) => scene.as('citizen', personId)
  const ask = (of: Order, to: object, deviceOrderId = of.id) => {
    const where = { visitDistrict: '1726262', visitAddress: 'Bobur koʻchasi 12' }
    return () => perform(own(of), askAgain, { ...where, ...to, deviceOrderId } as never)
  }
  // Of an offer that is neither brought nor sent, and then brought to another region alone.
  const bare = newId()
  await scene.put(
    `insert into offer select (jsonb_populate_record(f, jsonb_build_object('id', $1::uuid, 'home_visit', false,
       'by_post', false, 'version', 1))).* from offer f join device_order o on o.offer_id = f.id where o.id = $2`,
    [bare, back.id],
  )
  await scene.put(
    `insert into offer_version select (jsonb_populate_record(v, jsonb_build_object('offer_id', $1::uuid, 'version', 1,
       'by_post', false))).* from offer_version v join device_order o on o.offer_id = v.offer_id
       and o.offer_version = v.version where o.id = $2`,
    [bare, back.id],
  )
  await scene.put('update device_order set offer_id = $1, offer_version = 1 where id = $2', [bare, back.id])
  const elsewhere = async () => {
    await scene.put(`update offer set home_visit = true, regions = '{1735}' where id = $1`, [bare])
    return ask(back, { delivery: 'visit' })()
  }
  const tell = (by: AnyContext, handoverId: string) =>
    perform(by, recordToldHandOver, { deviceOrderId: over.id, handoverId, toldAt: by.now() })
  const underWay = await scene.find(
    'select id from device_dispatch where device_order_id = $1 order by ordinal desc',
    [onWay.id],
  )
  const other: DeliveryWay = free.delivery === 'pickup' ? 'visit' : 'pickup'
  return [
    ...drivesOf('recordDispatch', {
      'vouchers.error.orderNotFound': send(desk(free), free, {}, newId()),
      'sides.error.makeDevice': send(desk(free, free.personId), free),
      'vouchers.error.orderMoved': send(desk(over), over),
      'delivery.error.madeToMeasure': send(desk(made), made),
      'delivery.error.otherWay': send(desk(free), free, { way: other }),
      'delivery.error.underWay': send(desk(onWay), onWay),
      'vouchers.error.sentBefore': send(desk(onWay), onWay, { dispatchId: underWay.id, dueOn: soon(300) }),
      'delivery.error.due': send(desk(free), free, { dueOn: soon(300) }),
    }),
    ...drivesOf('recordCameBack', {
      'vouchers.error.orderNotFound': come(desk(onWay), newId()),
      'sides.error.makeDevice': come(desk(onWay, onWay.personId), onWay.id),
      'vouchers.error.orderMoved': come(desk(back), back.id),
      'vouchers.error.reasonMissing': () =>
        perform(desk(onWay), recordCameBack, { deviceOrderId: onWay.id, reasonCode: 'unknown' as never }),
    }),
    ...drivesOf('askAgain', {
      'claims.error.notFound': ask(back, { delivery: 'pickup' }, newId()),
      'vouchers.error.orderMoved': ask(onWay, { delivery: 'pickup' }),
      'vouchers.error.visitDistrict': ask(back, { delivery: 'visit', visitDistrict: '1726999' }),
      'vouchers.error.noHomeVisit': ask(back, { delivery: 'visit' }),
      'delivery.error.notByPost': ask(back, { delivery: 'post' }),
      'vouchers.error.regionNotServed': elsewhere,
    }),
    ...drivesOf('recordToldHandOver', {
      'vouchers.error.orderNotFound': () => tell(desk(over), newId()),
      'sides.error.makeDevice': () => tell(desk(over, over.personId), newId()),
    }),
  ]
}
