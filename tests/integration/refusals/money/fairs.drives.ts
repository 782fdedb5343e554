import {
  cancelFair,
  createFair,
  decideStand,
  publishFair,
  recordFairSale,
  submitStand,
  updateFair,
  withdrawFairSale,
  withdrawStand,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** Fairs of the demonstration data: the one that goes on, with both artisans at it, and those around it. */
export async function driveFairs(scene: Scene): Promise<Drive[]> {
  const fair = (where: string) =>
    scene.find<{ id: string; version: number }>(`select id, version from fair where ${where} limit 1`)
  const draft = await fair(`status = 'draft'`)
  const over = await fair('until_on < current_date - 10')
  const now = await fair(
    `status = 'announced' and until_on >= current_date - 1 and from_on <= current_date + 1`,
  )
  const coming = await fair(`status = 'announced' and from_on > current_date + 5`)
  const stand = (fairId: string, status: string) =>
    scene.find<{ id: string; sellerId: string; personId: string; number: number | null }>(
      `select t.id, t.seller_id as "sellerId", s.person_id as "personId", t.number from fair_stand t
        join seller s on s.id = t.seller_id where t.fair_id = $1 and t.status = $2::fair_stand_status
        order by t.number desc nulls last, t.id limit 1`,
      [fairId, status],
    )
  const [asked, given, last] = [
    await stand(coming.id, 'asked'),
    await stand(coming.id, 'given'),
    await stand(now.id, 'given'),
  ]
  const refused = await stand(coming.id, 'refused')
  const called = newId()
  await scene.put(
    `insert into fair select $1, 'called-off', names, about, place, soato, from_on, until_on, stand_count, 'cancelled', 1, now()
      from fair where id = $2`,
    [called, coming.id],
  )
  // A draft whose days went by before it was announced.
  const late = newId()
  await scene.put(
    `insert into fair select $1, 'late', names, about, place, soato, from_on, until_on, stand_count, 'draft', 1, now()
      from fair where id = $2`,
    [late, over.id],
  )
  const suspended = await scene.find<{ id: string }>(
    `select id from seller where status = 'suspended' limit 1`,
  )
  const onStand = newId()
  await scene.put(
    `insert into fair_stand (id, fair_id, seller_id, asked_at) select $1, $2, s.id, now() from seller s
      where not exists (select from fair_stand t where t.fair_id = $2 and t.seller_id = s.id) order by s.id limit 1`,
    [onStand, over.id],
  )
  const sale = await scene.find<{ id: string; productId: string; sellerId: string }>(
    `select id, product_id as "productId", seller_id as "sellerId" from fair_sale where fair_id = $1 order by id limit 1`,
    [over.id],
  )
  const stocked = await scene.find<{ id: string }>(
    `select id from product where seller_id = $1 and availability = 'in_stock' and status = 'published' and stock < 90
      order by id limit 1`,
    [last.sellerId],
  )
  const desk = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('buyer', scene.person('buyer'))
  const seller = (id: string, personId = newId()) => scene.as('artisan', personId, id)
  const texts = { 'uz-Latn': 'a', 'uz-Cyrl': 'a', ru: 'a', en: 'a' }
  const today = dayOf(scene.as('x').now())
  const input = {
    ...{
      names: texts,
      about: texts,
      place: 'x',
      soato: '1726',
      fromOn: today,
      untilOn: today,
      standCount: 50,
    },
  }
  const change = (by: AnyContext, fairId: string, more: { version?: number; standCount?: number }) => () =>
    perform(by, updateFair, { ...input, fairId, version: now.version, ...more })
  const decide =
    (fairId: string, standId: string, by: AnyContext = desk, number = 60) =>
    () =>
      perform(by, decideStand, { fairId, standId, decision: 'give', number })
  await scene.put(
    `insert into fair_stand select (jsonb_populate_record(t, jsonb_build_object('id', $1::uuid, 'seller_id', $2::uuid,
      'number', 49))).* from fair_stand t where t.id = $3
      on conflict (fair_id, seller_id) do update set status = excluded.status, number = excluded.number`,
    [newId(), suspended.id, last.id],
  )
  const sell =
    (by: AnyContext, fairId: string, productId: string, units = 1) =>
    () =>
      perform(by, recordFairSale, { fairId, key: newId(), productId, units, priceTiyin: null, toldAt: null })
  return [
    ...drivesOf('createFair', { 'admin.error.notAllowed': () => perform(stranger, createFair, input) }),
    ...drivesOf('updateFair', {
      'admin.error.notAllowed': change(stranger, now.id, {}),
      'fairs.error.notFound': change(desk, newId(), {}),
      'fairs.error.closed': change(desk, called, {}),
      'fairs.error.changed': change(desk, now.id, { version: 99 }),
      'fairs.error.fewerStands': change(desk, now.id, { standCount: 1 }),
    }),
    ...drivesOf('publishFair', {
      'admin.error.notAllowed': () => perform(stranger, publishFair, { fairId: draft.id }),
      'fairs.error.notFound': () => perform(desk, publishFair, { fairId: newId() }),
      'fairs.error.moved': () => perform(desk, publishFair, { fairId: now.id }),
      'fairs.error.closed': () => perform(desk, publishFair, { fairId: late }),
    }),
    ...drivesOf('cancelFair', {
      'admin.error.notAllowed': () => perform(stranger, cancelFair, { fairId: now.id }),
      'fairs.error.notFound': () => perform(desk, cancelFair, { fairId: newId() }),
      'fairs.error.moved': () => perform(desk, cancelFair, { fairId: called }),
      'fairs.error.closed': () => perform(desk, cancelFair, { fairId: over.id }),
    }),
    ...drivesOf('submitStand', {
      'market.error.shopNotFound': () => perform(stranger, submitStand, { fairId: coming.id }),
      'fairs.error.shopClosed': () => perform(seller(suspended.id), submitStand, { fairId: coming.id }),
      'fairs.error.notFound': () => perform(seller(asked.sellerId), submitStand, { fairId: draft.id }),
      'fairs.error.noMore': () => perform(seller(asked.sellerId), submitStand, { fairId: over.id }),
      'fairs.error.moved': () => perform(seller(asked.sellerId), submitStand, { fairId: coming.id }),
    }),
    ...drivesOf('withdrawStand', {
      'fairs.error.notFound': () => perform(stranger, withdrawStand, { fairId: coming.id }),
      'fairs.error.moved': () => perform(seller(refused.sellerId), withdrawStand, { fairId: coming.id }),
      'fairs.error.closed': () => perform(seller(asked.sellerId), withdrawStand, { fairId: over.id }),
    }),
    ...drivesOf('decideStand', {
      'admin.error.notAllowed': decide(coming.id, asked.id, stranger),
      'fairs.error.notFound': decide(coming.id, newId()),
      'fairs.error.moved': decide(coming.id, given.id),
      'fairs.error.closed': decide(over.id, onStand),
      'fairs.error.number.tooHigh': decide(coming.id, asked.id, desk, 1999),
      'fairs.error.numberTaken': decide(coming.id, asked.id, desk, given.number ?? 0),
      'sides.error.reviewSeller': decide(coming.id, asked.id, scene.as('approver', asked.personId)),
    }),
    ...drivesOf('recordFairSale', {
      'fairs.error.notFound': sell(seller(refused.sellerId), coming.id, sale.productId),
      'fairs.error.notToday': sell(seller(sale.sellerId), over.id, sale.productId),
      'fairs.error.saleClosed': sell(seller(suspended.id), now.id, sale.productId),
      'fairs.error.product': sell(seller(last.sellerId), now.id, newId()),
      'fairs.error.units.short': sell(seller(last.sellerId), now.id, stocked.id, 99),
    }),
    ...drivesOf('withdrawFairSale', {
      'fairs.error.notFound': () => perform(stranger, withdrawFairSale, { fairId: over.id, saleId: sale.id }),
      'fairs.error.saleOver': () =>
        perform(seller(sale.sellerId), withdrawFairSale, { fairId: over.id, saleId: sale.id }),
    }),
  ]
}
