import { advanceDeviceOrder, renewHandoverCode } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { sealNothing } from '../applications/put/write-case'
import { type Drive, drivesOf, type Scene } from './scene'

interface Order {
  id: string
  voucherId: string
  personId: string
  makerId: string
}

const columns = 'id, voucher_id as "voucherId", person_id as "personId", maker_id as "makerId"'

export async function driveVouchers(scene: Scene): Promise<Drive[]> {
  const order = (status: string) =>
    scene.find<Order>(
      `select ${columns} from device_order where status = $1::device_order_status order by id limit 1`,
      [status],
    )
  const [placed, over] = [await order('placed'), await order('handed_over')]
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const of = ({ id: deviceOrderId }: Order) => ({ deviceOrderId })
  const own = ({ personId }: Order) => scene.as('citizen', personId)
  const nowhere = { deviceOrderId: newId() }
  const reason = { reasonCode: 'other' } as const
  return [
    ...drivesOf('advanceDeviceOrder', {
      'vouchers.error.orderNotFound': () =>
        perform(desk(placed), advanceDeviceOrder, { ...nowhere, move: 'startMaking' }),
      'vouchers.error.orderMoved': () =>
        perform(desk(over), advanceDeviceOrder, { ...of(over), move: 'startMaking' }),
      'sides.error.makeDevice': () =>
        perform(desk(placed, placed.personId), advanceDeviceOrder, {
          ...of(placed),
          move: 'accept',
          makingDays: 3,
        }),
    }),
    ...drivesOf('renewHandoverCode', {
      'vouchers.error.orderNotFound': () => perform(own(placed), renewHandoverCode, nowhere),
      'vouchers.error.orderMoved': () => perform(own(placed), renewHandoverCode, of(placed)),
    }),
    ...drivesOf('cancelDeviceOrder', {
      'vouchers.error.orderNotFound': () =>
        perform(own(placed), cancelDeviceOrder, { ...nowhere, ...reason }),
      'vouchers.error.orderMoved': () => perform(own(over), cancelDeviceOrder, { ...of(over), ...reason }),
    }),
    ...drivesOf('declineDeviceOrder', {
      'vouchers.error.orderNotFound': () =>
        perform(desk(placed), declineDeviceOrder, { ...nowhere, ...reason }),
      'vouchers.error.orderMoved': () => perform(desk(over), declineDeviceOrder, { ...of(over), ...reason }),
      'sides.error.makeDevice': () =>
        perform(desk(placed, placed.personId), declineDeviceOrder, { ...of(placed), ...reason }),
    }),
    ...drivesOf('payDeviceOrder', {
      'vouchers.error.orderNotFound': () =>
        payDeviceOrder(own(placed), { ...nowhere, lineName: 'HD', locale: 'ru' }),
      'vouchers.error.orderMoved': () =>
        payDeviceOrder(own(placed), { ...of(placed), lineName: 'HD', locale: 'ru' }),
    }),
    ...(await drivePlacing(scene, over)),
  ]
}

async function drivePlacing(scene: Scene, over: Order): Promise<Drive[]> {
  const free = `select v.id, v.person_id as "personId", v.device_code as "deviceCode", v.ceiling_tiyin as "ceiling"
    from voucher v where v.status = 'issued' and v.valid_until > now() and exists (select 1 from offer o
      join maker m on m.id = o.maker_id where o.device_code = v.device_code and o.active and m.status = 'accredited')`
  const voucher = await scene.find<{ id: string; personId: string; deviceCode: string; ceiling: string }>(
    `${free} order by v.id limit 1`,
  )
  const offer = (where: string, values: unknown[] = []) =>
    scene.find<{ id: string; price: string; makerId: string }>(
      `select o.id, o.price_tiyin::text as price, o.maker_id as "makerId" from offer o join maker m on m.id = o.maker_id
        where o.active and m.status = 'accredited' and ${where} order by o.price_tiyin limit 1`,
      values,
    )
  const fits = await offer('o.device_code = $1', [voucher.deviceCode])
  const other = await offer('o.device_code <> $1', [voucher.deviceCode])
  const put = async (price: bigint, makerId = fits.makerId) => {
    const id = newId()
    await scene.put(
      `insert into offer (id, maker_id, device_code, title, description, price_tiyin, making_days, warranty_months,
        home_visit, active) select $1, $2, device_code, title, description, $3, making_days, warranty_months, false, true
        from offer where id = $4`,
      [id, makerId, String(price), fits.id],
    )
    return { id, price: String(price), makerId }
  }
  const ceiling = BigInt(voucher.ceiling)
  const [small, huge, plain] = [
    await put(ceiling + 100n),
    await put(ceiling + 10n ** 12n),
    await put(ceiling),
  ]
  // A workshop in which nobody but the person herself works.
  const lonely = await offer('o.device_code = $1 and o.maker_id <> $2', [
    voucher.deviceCode,
    fits.makerId,
  ]).catch(() => null)
  const expired = newId()
  await scene.put(
    `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', $2::text, 'number', 'HV-GONE-0000', 'beneficiary_index', 'gone',
      'valid_until', '2020-01-01'))).* from voucher v where v.id = $1`,
    [voucher.id, expired],
  )
  const suspended = newId()
  await scene.put(
    `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', $2::uuid, 'number', 'HV-HALT-0000', 'beneficiary_index', 'halt',
      'suspended_at', now()))).* from voucher v where v.id = $1`,
    [voucher.id, suspended],
  )
  const me = scene.as('citizen', voucher.personId)
  const sent = newId()
  // Of another adult, whose mandate has ended.
  const lent = await scene.find<typeof voucher>(`${free} order by v.id limit 1 offset 1`)
  await scene.put(
    `insert into submission (id, application_id, number, service_version, content_cipher, sent_at, mandate_id)
       select $2::uuid, e.application_id, 99, 1, $3, now(), gen_random_uuid()
         from voucher v join entitlement e on e.id = v.entitlement_id where v.id = $1`,
    [lent.id, sent, sealNothing(me.now(), sent)],
  )
  // It comes home, but not to her.
  const afar = await put(ceiling)
  await scene.put(`update offer set home_visit = true, regions = '{1735}' where id = $1`, [afar.id])
  const ofLent = await offer('o.device_code = $1', [lent.deviceCode])
  const place =
    (chosen: { id: string; price: string }, extra: Record<string, unknown> = {}, by = me) =>
    () =>
      perform(by, placeDeviceOrder, {
        orderId: newId(),
        voucherId: voucher.id,
        offerId: chosen.id,
        priceTiyin: BigInt(chosen.price),
        delivery: 'pickup',
        recipientName: 'Nodira Karimova',
        recipientPhone: '998901234567',
        consent: 'yes',
        locale: 'ru',
        ...extra,
      } as Parameters<typeof placeDeviceOrder>[1])
  const visit = { delivery: 'visit', visitDistrict: '1726262', visitAddress: 'Bobur koʻchasi 12' }
  const placed = await scene.find<{ id: string; voucherId: string; offerId: string; personId: string }>(
    `select id, voucher_id as "voucherId", offer_id as "offerId", person_id as "personId" from device_order
      where status = 'placed' order by id limit 1`,
  )
  const onlyHer = lonely && (await onlyStaff(scene, lonely.makerId, voucher.personId))
  return drivesOf('placeDeviceOrder', {
    'vouchers.error.notFound': place(plain, { voucherId: newId() }),
    'vouchers.error.notUsable': place(
      plain,
      { voucherId: over.voucherId },
      scene.as('citizen', over.personId),
    ),
    'vouchers.error.sentBefore': place(
      { id: placed.offerId, price: '1' },
      { orderId: placed.id, voucherId: placed.voucherId, recipientName: 'Boshqa Odam' },
      scene.as('citizen', placed.personId),
    ),
    'vouchers.error.expired': place(plain, { voucherId: expired }),
    'vouchers.error.suspended': place(plain, { voucherId: suspended }),
    'vouchers.error.offerGone': place({ ...plain, id: newId() }),
    'vouchers.error.wrongKind': place(other),
    'vouchers.error.noHomeVisit': place(plain, visit),
    'delivery.error.notByPost': place(plain, { ...visit, delivery: 'post' }),
    'vouchers.error.regionNotServed': place(afar, visit),
    'vouchers.error.priceChanged': place({ ...plain, price: '1' }),
    'vouchers.error.mandateMissing': place(
      ofLent,
      { voucherId: lent.id },
      scene.as('citizen', lent.personId),
    ),
    'vouchers.error.visitDistrict': place(plain, { ...visit, visitDistrict: '9999999' }),
    'payments.error.amountTooSmall': place(small),
    'payments.error.amountTooLarge': place(huge),
    ...(onlyHer && lonely && { 'sides.error.orderDevice': place(lonely) }),
  })
}

async function onlyStaff(scene: Scene, makerId: string, personId: string): Promise<true> {
  await scene.client.query(
    `update role_grant set revoked_at = now() where role = 'maker_staff' and organisation_id = $1`,
    [makerId],
  )
  await scene.put(
    `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
    [newId(), personId, makerId],
  )
  return true
}
