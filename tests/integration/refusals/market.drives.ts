import sharp from 'sharp'
import type { ProductsChange } from '~/domains/market/catalogue/several/schema'
import {
  addPhoto,
  addShopPhoto,
  answerDelay,
  answerDisputeWithPhotos,
  approveSeller,
  askSellerReview,
  askToPutBack,
  changeTerm,
  confirmDelivery,
  correctTracking,
  createBreak,
  createProduct,
  createProductCopy,
  createPromo,
  createTerm,
  decideSeller,
  deleteDraft,
  endPromo,
  keepDownProduct,
  performAsBuyer,
  prepareParcel,
  putBackProduct,
  recordArrival,
  recordCartContact,
  recordPhotoAlts,
  recordShopPhoto,
  removeBreak,
  removePhoto,
  reorderPhotos,
  reportProblemWithPhotos,
  setLowStock,
  setProductStatus,
  shipParcel,
  submitDelay,
  submitSeller,
  takeDownProduct,
  updateProduct,
  updateProducts,
  updateSchedule,
  updateShop,
  withdrawReceipt,
} from '~/domains/market/index.server'
import type { ProductInput } from '~/domains/market/schema'
import { newId, newPublicNumber } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { cancelAtDesk } from '~/workflows/market-orders/cancel-at-desk.server'
import { cancelByBuyer } from '~/workflows/market-orders/cancel-by-buyer.server'
import { decideDisputeAtDesk } from '~/workflows/market-orders/decide-dispute-at-desk.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from './scene'

export async function driveMarket(scene: Scene): Promise<Drive[]> {
  return [...(await driveParcels(scene)), ...(await driveSellers(scene)), ...(await driveProducts(scene))]
}

interface Parcel {
  id: string
  orderId: string
  sellerId: string
  personId: string
}

async function driveParcels(scene: Scene): Promise<Drive[]> {
  const columns = 'id, order_id as "orderId", seller_id as "sellerId", person_id as "personId"'
  const parcel = (status: string, skip: string[] = []) =>
    scene.find<Parcel>(
      `select ${columns} from seller_order where status = $1::seller_order_status and person_id is not null
        and id <> all ($2::uuid[]) and not exists (select 1 from parcel_problem p where p.seller_order_id = seller_order.id)
        and not exists (select 1 from parcel_return r where r.seller_order_id = seller_order.id)
        order by id limit 1`,
      [status, skip],
    )
  const [paid, shipped, done] = [await parcel('paid'), await parcel('shipped'), await parcel('received')]
  const held = await parcel('shipped', [shipped.id])
  const problem = newId()
  await scene.put(
    `insert into parcel_problem (id, seller_order_id, kind, message_cipher, person_id, reported_at)
      values ($1, $2, (enum_range(null::parcel_problem_kind))[1], '', $3, now())`,
    [problem, held.id, held.personId],
  )
  const closed = newId()
  for (const each of [closed, newId(), newId()]) {
    await scene.put(
      `insert into parcel_problem (id, seller_order_id, kind, message_cipher, person_id, reported_at)
      values ($1, $2, (enum_range(null::parcel_problem_kind))[1], '', $3, $4)`,
      [each, shipped.id, shipped.personId, scene.as('x').now()],
    )
    await scene.put(`update parcel_problem set status = 'closed', closed_at = reported_at where id = $1`, [
      each,
    ])
  }
  await scene.put(`update seller_order set received_at = now() - interval '60 days' where id = $1`, [done.id])
  const guest = { number: 'HB-TEST-0000', phone: '998901234567' }
  const guests = await putGuestParcel(scene, shipped)
  const { goes } = guests
  await scene.put(
    `insert into parcel_return (id, seller_order_id, person_id, reason_code, remedy, message_cipher, asked_at, due_on)
      values ($1, $2, $3, 'other', 'money', '', now(), now())`,
    [newId(), goes.id, goes.personId],
  )
  const desk = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const seller = ({ sellerId }: Parcel, personId = newId()) => scene.as('artisan', personId, sellerId)
  const buyer = ({ personId }: Parcel) => scene.as('buyer', personId)
  const of = ({ id: parcelId }: Parcel) => ({ parcelId })
  const nowhere = { parcelId: newId() }
  const cancelled = await parcel('cancelled')
  // Of one piece alone.
  const single = await scene.find<Parcel>(
    `select ${columns} from seller_order s where status in ('paid', 'accepted', 'packed', 'shipped')
      and (select sum(quantity) from order_line l where l.seller_order_id = s.id) = 1 order by id limit 1`,
  )
  const giveBack =
    (by: AnyContext, parcelId: string, pieces = 1, withDelivery = false) =>
    async () => {
      const { line } = await scene.find<{ line: string }>(
        'select id as line from order_line where seller_order_id = $1 order by id limit 1',
        [parcelId === nowhere.parcelId ? paid.id : parcelId],
      )
      return perform(by, returnPartAndRefund, {
        ...{ key: newId(), parcelId, withDelivery, reason: 'other' as const },
        units: new Map([[line, pieces]]),
      })
    }
  const tracking = { trackingNumber: 'RR123456789UZ' }
  const given = { kind: 'damaged', message: 'It is broken.' } as never as { kind: 'damaged'; message: string }
  const cancel =
    (orderId: string, parcelId: string | null, by = desk) =>
    () =>
      perform(by, cancelAtDesk, { key: newId(), orderId, parcelId, reason: 'other' } as never)
  const close =
    (parcelId: string, problemId: string, by = desk) =>
    () =>
      perform(by, decideDisputeAtDesk, {
        ...{ key: newId(), parcelId, problemId, answer: 'An answer', remedy: 'none' },
        ...{ units: new Map(), withDelivery: false },
      })
  const { sellerPerson } = await scene.find<{ sellerPerson: string }>(
    'select person_id as "sellerPerson" from seller where id = $1',
    [paid.sellerId],
  )
  const soon = new Date(scene.as('x').now().getTime() + 40 * 86_400_000)
  const asked = await parcel('paid', [paid.id])
  await scene.put(
    `insert into parcel_delay (id, seller_order_id, until_on, reason_cipher, asked_by_id, asked_at)
      values ($1, $2, $3, '', $1, now())`,
    [newId(), asked.id, soon],
  )
  const later =
    (by: AnyContext, parcelId: string, untilOn = soon) =>
    () =>
      perform(by, submitDelay, { parcelId, untilOn, reason: 'A reason' })
  const answer = (by: AnyContext, parcelId: string) => () =>
    performAsBuyer(by, answerDelay, { parcelId, waits: true })
  const tooMany = Array(5).fill(Buffer.from('x'))
  const report =
    (one: { parcelId: string; guest?: typeof guest }, by = stranger, files: Buffer[] = []) =>
    () =>
      reportProblemWithPhotos(by, { ...given, ...one, files })
  const reply =
    (by: AnyContext, parcelId: string, files: Buffer[] = []) =>
    () =>
      answerDisputeWithPhotos(by, { parcelId, problemId: problem, message: 'An answer', files })
  const kept = ['public.audit_entry', 'public.audit_head', 'public.seller_order']
  return [
    ...drivesOf('shipParcel', {
      'market.error.parcelNotFound': () => perform(seller(paid), shipParcel, { ...nowhere, ...tracking }),
      'market.error.parcelMoved': () => perform(seller(done), shipParcel, { ...of(done), ...tracking }),
      'sides.error.sendParcel': () =>
        perform(seller(paid, paid.personId), shipParcel, { ...of(paid), ...tracking }),
    }),
    ...drivesOf('prepareParcel', {
      'market.error.parcelNotFound': () =>
        perform(seller(paid), prepareParcel, { ...nowhere, move: 'accept' }),
      'market.error.parcelMoved': () => perform(seller(done), prepareParcel, { ...of(done), move: 'pack' }),
      'sides.error.sendParcel': () =>
        perform(seller(paid, paid.personId), prepareParcel, { ...of(paid), move: 'accept' }),
    }),
    ...drivesOf('recordArrival', {
      'market.error.parcelNotFound': () => perform(seller(shipped), recordArrival, nowhere),
      'market.error.parcelMoved': () => perform(seller(paid), recordArrival, of(paid)),
      'sides.error.sendParcel': () => perform(seller(shipped, shipped.personId), recordArrival, of(shipped)),
    }),
    ...drivesOf('withdrawReceipt', {
      'market.error.parcelNotFound': () => performAsBuyer(stranger, withdrawReceipt, of(done)),
      'market.error.parcelMoved': () => performAsBuyer(buyer(shipped), withdrawReceipt, of(shipped)),
      'market.error.receiptFinal': () => performAsBuyer(buyer(done), withdrawReceipt, of(done)),
      'returns.error.open': () => performAsBuyer(buyer(goes), withdrawReceipt, of(goes)),
      'sides.error.confirmParcel': () =>
        performAsBuyer(scene.as('buyer', guests.own.personId), withdrawReceipt, of(guests.own)),
    }),
    ...drivesOf('returnPartAndRefund', {
      'market.error.parcelNotFound': giveBack(seller(paid), nowhere.parcelId),
      'market.error.parcelMoved': giveBack(seller(cancelled), cancelled.id),
      'market.error.refundNothing': giveBack(seller(paid), paid.id, 0),
      'market.error.refundTooMany': giveBack(seller(paid), paid.id, 99),
      'market.error.refundWhole': giveBack(seller(single), single.id, 1, true),
      'disputes.error.holdsMoney': giveBack(seller(held), held.id),
      'sides.error.sendParcel': giveBack(seller(paid, paid.personId), paid.id),
      'sides.error.settleOrder': giveBack(scene.as('approver', paid.personId), paid.id),
    }),
    ...drivesOf('correctTracking', {
      'market.error.parcelNotFound': () =>
        perform(seller(shipped), correctTracking, { ...nowhere, ...tracking }),
      'market.error.parcelMoved': () => perform(seller(paid), correctTracking, { ...of(paid), ...tracking }),
      'sides.error.sendParcel': () =>
        perform(seller(shipped, shipped.personId), correctTracking, { ...of(shipped), ...tracking }),
    }),
    ...drivesOf('cancelAndRefundParcel', {
      'market.error.parcelNotFound': () =>
        perform(seller(paid), cancelAndRefundParcel, { ...nowhere, reason: 'other' }),
      'market.error.parcelMoved': () =>
        perform(seller(done), cancelAndRefundParcel, { ...of(done), reason: 'other' }),
      'sides.error.sendParcel': () =>
        perform(seller(paid, paid.personId), cancelAndRefundParcel, { ...of(paid), reason: 'other' }),
      'sides.error.settleOrder': () =>
        perform(scene.as('approver', paid.personId), cancelAndRefundParcel, { ...of(paid), reason: 'other' }),
      'sides.error.cancelParcel': () =>
        performAsBuyer(buyer(guests.unsent), cancelAndRefundParcel, {
          ...{ ...of(guests.unsent), reason: 'byBuyer' as const, guest: undefined },
        }),
    }),
    ...drivesOf('cancelByBuyer', {
      'market.error.parcelNotFound': () => performAsBuyer(stranger, cancelByBuyer, of(paid)),
      'market.error.parcelMoved': () => performAsBuyer(buyer(shipped), cancelByBuyer, of(shipped)),
      'market.error.cancelTooLate': () => performAsBuyer(buyer(shipped), cancelByBuyer, of(guests.made)),
      'sides.error.cancelParcel': () =>
        performAsBuyer(buyer(guests.unsent), cancelByBuyer, of(guests.unsent)),
    }),
    ...drivesOf('cancelAtDesk', {
      'admin.error.notAllowed': cancel(paid.orderId, null, stranger),
      'market.error.nothingToCancel': cancel(newId(), null),
      'sides.error.settleOrder': cancel(paid.orderId, paid.id, scene.as('approver', sellerPerson)),
    }),
    ...drivesOf('submitDelay', {
      'market.error.parcelNotFound': later(seller(paid), newId()),
      'market.error.parcelMoved': later(seller(shipped), shipped.id),
      'sides.error.sendParcel': later(seller(paid, paid.personId), paid.id),
      'market.error.delayDay': later(seller(paid), paid.id, new Date('2019-01-01')),
      'market.error.delayAsked': later(seller(asked), asked.id),
    }),
    ...drivesOf('answerDelay', {
      'market.error.parcelNotFound': answer(stranger, paid.id),
      'market.error.delayAnswered': answer(buyer(paid), paid.id),
      'sides.error.confirmParcel': answer(buyer(guests.unsent), guests.unsent.id),
    }),
    ...drivesOf('confirmDelivery', {
      'market.error.parcelNotFound': () => performAsBuyer(stranger, confirmDelivery, nowhere),
      'market.error.parcelMoved': () => performAsBuyer(buyer(done), confirmDelivery, of(done)),
      'market.error.parcelHeld': () => performAsBuyer(scene.as('system'), confirmDelivery, of(held)),
      'returns.error.open': () => performAsBuyer(buyer(goes), confirmDelivery, of(goes)),
      'sides.error.confirmParcel': () =>
        performAsBuyer(scene.as('buyer', guests.own.personId), confirmDelivery, of(guests.own)),
      'market.error.receiptLocked': () =>
        performAsBuyer(stranger, confirmDelivery, {
          ...of(guests.locked),
          guest: { ...guests.knows, code: '000000' },
        }),
      'market.error.wrongReceiptCode': {
        act: () =>
          performAsBuyer(stranger, confirmDelivery, {
            ...of(guests.open),
            guest: { ...guests.knows, code: '000000' },
          }),
        keeps: kept,
      },
    }),
    ...drivesOf('reportProblemWithPhotos', {
      'market.error.parcelNotFound': report({ ...nowhere, guest }),
      'market.error.problemTooLate': report(of(done), buyer(done)),
      'market.error.problemOpen': report(of(held), buyer(held)),
      'returns.error.open': report(of(goes), buyer(goes)),
      'market.error.tooManyProblems': report(of(shipped), buyer(shipped)),
      'disputes.error.tooManyPhotos': report(of(asked), buyer(asked), tooMany),
      'sides.error.confirmParcel': report(of(guests.own), buyer(guests.own)),
    }),
    ...drivesOf('answerDisputeWithPhotos', {
      'market.error.parcelNotFound': reply(stranger, newId()),
      'disputes.error.moved': reply(buyer(held), held.id),
      'disputes.error.tooManyPhotos': reply(seller(held), held.id, tooMany),
      'sides.error.sendParcel': reply(seller(held, held.personId), held.id),
      'sides.error.confirmParcel': reply(buyer(guests.own), guests.own.id),
    }),
    ...drivesOf('decideDisputeAtDesk', {
      'disputes.error.waits': close(held.id, problem),
      'admin.error.notAllowed': close(held.id, problem, stranger),
      'market.error.parcelNotFound': close(newId(), problem),
      'market.error.problemClosed': close(shipped.id, closed),
      'sides.error.settleOrder': close(held.id, problem, scene.as('approver', held.personId)),
    }),
  ]
}

/** Parcels on their way to a guest, and one to the seller herself. */
async function putGuestParcel(scene: Scene, like: Parcel) {
  const phone = '998935550101'
  const number = newPublicNumber('HB')
  const copy = async (table: string, id: string, changes: Record<string, unknown>) => {
    const fresh = newId()
    await scene.put(
      `insert into ${table} select (jsonb_populate_record(t, $2::jsonb)).* from ${table} t where t.id = $1`,
      [id, JSON.stringify({ id: fresh, ...changes })],
    )
    return fresh
  }
  const { checkoutId } = await scene.find<{ checkoutId: string }>(
    'select checkout_id as "checkoutId" from "order" where id = $1',
    [like.orderId],
  )
  const checkout = await copy('checkout', checkoutId, { key: newId(), cart_id: newId() })
  const orderId = await copy('"order"', like.orderId, {
    ...{ number, person_id: null, checkout_id: checkout, phone_index: blindIndex('phone', phone) },
  })
  const { line } = await scene.find<{ line: string }>(
    'select id as line from order_line where seller_order_id = $1 limit 1',
    [like.id],
  )
  let parcels = 0
  const parcel = async (changes: Record<string, unknown>): Promise<Parcel> => {
    parcels += 1
    const id = await copy('seller_order', like.id, {
      ...{
        order_id: orderId,
        number: `${number}/${parcels}`,
        person_id: null,
        receipt_code_hash: 'x',
        ...changes,
      },
    })
    return { ...like, id, orderId }
  }
  const { personId: own } = await scene.find<{ personId: string }>(
    'select person_id as "personId" from seller where id = $1',
    [like.sellerId],
  )
  const unsent = { status: 'paid', shipped_at: null }
  const made = await parcel({
    ...{ ...unsent, person_id: like.personId, paid_at: '2020-01-01', ship_by_on: '2099-01-01' },
  })
  await copy('order_line', line, { seller_order_id: made.id, taken_units: 0 })
  return {
    knows: { number, phone },
    made,
    open: await parcel({}),
    locked: await parcel({ receipt_attempts: 5 }),
    goes: await parcel({ person_id: like.personId }),
    own: { ...(await parcel({ person_id: own })), personId: own },
    unsent: { ...(await parcel({ ...unsent, person_id: own })), personId: own },
  }
}

async function driveSellers(scene: Scene): Promise<Drive[]> {
  const approver = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const of = (status: string) =>
    scene.find<{ id: string; personId: string }>(
      `select id, person_id as "personId" from seller where status = $1::seller_status order by id limit 1`,
      [status],
    )
  const [pending, approved] = [await of('pending'), await of('approved')]
  const decide =
    (sellerId: string, by = approver) =>
    () =>
      perform(by, decideSeller, { sellerId, move: 'refuse', reason: 'A reason' })
  const own = scene.as('approver', pending.personId)
  const shop = scene.as('artisan', approved.personId, approved.id)
  const changeShop = (by: AnyContext, version: number) => () =>
    perform(by, updateShop, {
      ...{ displayName: 'Usta', soato: '1726999', languages: [], about: {}, aboutMade: [], version },
    })
  const changeSchedule = (by: AnyContext, version: number) => () =>
    perform(by, updateSchedule, { workDays: [1], weekUnits: null, version })
  const stopped = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from seller where status = 'approved' order by id desc offset 3 limit 1`,
  )
  const stop = { sellerId: stopped.id, move: 'suspend', reason: 'A reason' } as const
  must(await perform(approver, decideSeller, stop))
  must(await perform(scene.as('citizen', stopped.personId), askSellerReview, { note: 'A note' }))
  const holiday = { fromOn: new Date('2031-01-01'), untilOn: new Date('2031-01-05'), pausesOrders: true }
  must(await perform(shop, createBreak, holiday))
  const rest = (by: AnyContext) => () => perform(by, createBreak, holiday)
  const promo = {
    ...{
      code: 'DRIVEN10',
      percent: 10,
      amountTiyin: null,
      leastTiyin: 0n,
      mostUses: null,
      mostPerBuyer: null,
    },
    ...{ fromOn: holiday.fromOn, untilOn: holiday.untilOn, productIds: [] },
  }
  must(await perform(shop, createPromo, promo))
  return [
    ...drivesOf('approveSeller', {
      'admin.error.notAllowed': () => perform(stranger, approveSeller, { sellerId: pending.id }),
      'admin.error.sellerUnknown': () => perform(approver, approveSeller, { sellerId: newId() }),
      'admin.error.sellerNotPending': () => perform(approver, approveSeller, { sellerId: approved.id }),
      'sides.error.reviewSeller': () => perform(own, approveSeller, { sellerId: pending.id }),
    }),
    ...drivesOf('decideSeller', {
      'admin.error.notAllowed': decide(pending.id, stranger),
      'admin.error.sellerUnknown': decide(newId()),
      'admin.error.sellerNotPending': decide(approved.id),
      'sides.error.reviewSeller': decide(pending.id, own),
    }),
    ...drivesOf('updateShop', {
      'market.error.shopNotFound': changeShop(stranger, 1),
      'market.error.shopChanged': changeShop(shop, 99),
      'market.error.sellerDistrict': changeShop(shop, 1),
    }),
    ...drivesOf('updateSchedule', {
      'market.error.shopNotFound': changeSchedule(stranger, 1),
      'market.error.shopChanged': changeSchedule(shop, 99),
    }),
    ...drivesOf('createBreak', {
      'market.error.shopNotFound': rest(stranger),
      'market.error.breakOverlaps': rest(shop),
    }),
    ...drivesOf('removeBreak', {
      'market.error.shopNotFound': () => perform(stranger, removeBreak, { breakId: newId() }),
      'market.error.breakNotFound': () => perform(shop, removeBreak, { breakId: newId() }),
    }),
    ...drivesOf('createPromo', {
      'market.error.shopNotFound': () => perform(stranger, createPromo, promo),
      'promos.error.products': () => perform(shop, createPromo, { ...promo, productIds: [newId()] }),
      'promos.error.codeTaken': () => perform(shop, createPromo, promo),
    }),
    ...drivesOf('endPromo', {
      'market.error.shopNotFound': () => perform(stranger, endPromo, { promoId: newId() }),
      'promos.error.notRunning': () => perform(shop, endPromo, { promoId: newId() }),
    }),
    ...drivesOf('askSellerReview', {
      'market.error.signIn': () => perform(scene.as('anonymous'), askSellerReview, { note: 'A note' }),
      'market.error.notSuspended': () => perform(stranger, askSellerReview, { note: 'A note' }),
      'market.error.pleaOpen': () =>
        perform(scene.as('citizen', stopped.personId), askSellerReview, { note: 'A note' }),
    }),
    ...drivesOf('setLowStock', {
      'market.error.shopNotFound': () => perform(stranger, setLowStock, { lowStock: 1 }),
    }),
    ...drivesOf('recordShopPhoto', {
      'market.error.shopNotFound': () => perform(stranger, recordShopPhoto, { photo: null }),
    }),
    ...drivesOf('addShopPhoto', {
      'market.error.shopNotFound': () => addShopPhoto(stranger, { bytes: Buffer.from('x'), alt: {} }),
      'market.error.photoTooLarge': () => addShopPhoto(shop, { bytes: Buffer.alloc(11_000_000), alt: {} }),
    }),
    ...drivesOf('submitSeller', {
      'market.error.signIn': () => perform(scene.as('anonymous'), submitSeller, {} as never),
      'seller.error.noMandate': () =>
        perform(stranger, submitSeller, {
          displayName: 'Usta',
          soato: '1726262',
          about: {},
          mandateId: newId(),
        }),
      'market.error.alreadySeller': () =>
        perform(scene.as('citizen', approved.personId), submitSeller, {} as never),
      'market.error.sellerDistrict': () =>
        perform(stranger, submitSeller, { displayName: 'Usta', soato: '1726999', about: {} }),
      'proofs.error.missing': () =>
        perform(stranger, submitSeller, { displayName: 'Usta', soato: '1726262', about: {} }),
      'proofs.error.staffHalf': () =>
        perform(stranger, submitSeller, {
          ...{ displayName: 'Usta', kind: 'enterprise', soato: '1726262', about: {} },
          proofs: {
            status: { statusNote: 'The centre looks at it' },
            staff: { total: 9, disabled: 1 },
            address: { workshop: 'Bogʻ koʻchasi, 4-uy' },
            account: { account: '20208000400123456001', bankCode: '00444' },
          },
        }),
    }),
    ...drivesOf('recordCartContact', {
      'market.error.district': () =>
        perform(stranger, recordCartContact, { tokenHash: 'x', typed: { districtSoato: '9999999' } }),
    }),
  ]
}

async function driveProducts(scene: Scene): Promise<Drive[]> {
  const product = await scene.find<{
    id: string
    sellerId: string
    photo: string
    version: number
    personId: string
  }>(
    `select p.id, p.seller_id as "sellerId", p.version, f.id as photo, s.person_id as "personId" from product p
      join seller s on s.id = p.seller_id and s.status = 'approved'
      join product_photo f on f.product_id = p.id where p.status = 'published' order by p.id limit 1`,
  )
  await scene.client.query('delete from product_photo where product_id = $1 and id <> $2', [
    product.id,
    product.photo,
  ])
  const crowded = await scene.find<{ id: string }>(
    `select id from product where seller_id = $1 and id <> $2 and status = 'published' limit 1`,
    [product.sellerId, product.id],
  )
  await scene.put(
    `insert into product_photo (id, product_id, storage_key, width, height, alt, position)
      select id, $1, 'x', 1, 1, '{}', 100 + n::int from unnest($2::uuid[]) with ordinality as u (id, n)`,
    [crowded.id, Array.from({ length: 8 }, newId)],
  )
  const seller = scene.as('artisan', product.personId, product.sellerId)
  const desk = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const own = scene.as('approver', product.personId)
  const nowhere = { productId: newId() }
  const here = { productId: product.id }
  const reason = { reason: 'A reason' }
  const input = {
    ...{
      categoryCode: 'no-such',
      priceTiyin: 1n,
      availability: 'in_stock',
      stock: 1,
      leadDays: 1,
      weightGrams: 1,
    },
    marks: {},
    texts: [{ locale: 'ru', name: 'x', description: 'x' }],
  } as unknown as ProductInput
  const { code } = await scene.find<{ code: string }>(
    'select code from category where parent_code is not null limit 1',
  )
  const odd = { categoryCode: code, marks: { material: ['no-such'] } }
  const photo = { bytes: Buffer.from('x'), alt: { ru: 'x' } }
  const update = (productId: string, version: number) => () =>
    perform(seller, updateProduct, { ...input, productId, version, seenStock: 1 })
  const moderate = { takeDownProduct, keepDownProduct, putBackProduct }
  const { draft, taken, unsold } = await putUnsold(scene, { ...product, input, seller, desk })
  const made = await scene.find<{ id: string }>(
    `select id from product where seller_id = $1 and status = 'published' and id <> $2 order by id limit 1`,
    [product.sellerId, product.id],
  )
  await scene.put(`update product set availability = 'made_to_order', stock = 0 where id = $1`, [made.id])
  await scene.put(`update product set article = 'T-1' where id = $1`, [draft.productId])
  const numbered = { ...input, categoryCode: code, priceTiyin: 2n, article: 'T-1' }
  const several = (productId: string, change: ProductsChange) => () =>
    perform(seller, updateProducts, { productIds: [productId], change })
  return [
    ...Object.entries(moderate).flatMap(([command, run]) =>
      drivesOf(command, {
        'admin.error.notAllowed': () => perform(stranger, run, { ...here, ...reason }),
        'market.error.productNotFound': () => perform(desk, run, { ...nowhere, ...reason }),
        'sides.error.moderate': () => perform(own, run, { ...here, ...reason }),
        'market.error.productMoved': () =>
          perform(desk, run, { ...(command === 'takeDownProduct' ? taken : here), ...reason }),
      }),
    ),
    ...drivesOf('setProductStatus', {
      'market.error.productNotFound': () => perform(seller, setProductStatus, { ...nowhere, move: 'hide' }),
      'market.error.productMoved': () => perform(seller, setProductStatus, { ...here, move: 'publish' }),
      'market.error.photoMissing': () => perform(seller, setProductStatus, { ...draft, move: 'publish' }),
      'market.error.sellerNotApproved': () =>
        perform(unsold.seller, setProductStatus, { productId: unsold.id, move: 'publish' }),
    }),
    ...drivesOf('askToPutBack', {
      'market.error.productNotFound': () => perform(seller, askToPutBack, { ...nowhere, note: 'x' }),
      'market.error.productMoved': () => perform(seller, askToPutBack, { ...here, note: 'x' }),
    }),
    ...drivesOf('addPhoto', {
      'market.error.alt.missing': () => addPhoto(seller, { ...here, ...photo, alt: {} }),
      'market.error.productNotFound': () => addPhoto(seller, { ...nowhere, ...photo }),
      'market.error.photoTooLarge': () =>
        addPhoto(seller, { ...here, ...photo, bytes: Buffer.alloc(11_000_000) }),
      'market.error.tooManyPhotos': async () =>
        addPhoto(seller, { ...photo, productId: crowded.id, bytes: await drawPhoto() }),
    }),
    ...drivesOf('recordPhotoAlts', {
      'market.error.productNotFound': () => perform(seller, recordPhotoAlts, { ...nowhere, alts: new Map() }),
    }),
    ...drivesOf('removePhoto', {
      'market.error.productNotFound': () => perform(seller, removePhoto, { ...nowhere, photoId: newId() }),
      'market.error.photoMissing': () => perform(seller, removePhoto, { ...here, photoId: product.photo }),
    }),
    ...drivesOf('reorderPhotos', {
      'market.error.productNotFound': () => perform(seller, reorderPhotos, { ...nowhere, photoIds: [] }),
      'market.error.productChanged': () => perform(seller, reorderPhotos, { ...here, photoIds: [] }),
    }),
    ...drivesOf('updateProduct', {
      'market.error.productNotFound': update(newId(), 1),
      'market.error.productChanged': update(product.id, product.version + 7),
      'market.error.category': update(product.id, product.version),
      'market.error.term': () =>
        perform(seller, updateProduct, {
          ...{ ...input, ...odd, productId: product.id, version: product.version, seenStock: 1 },
        }),
      'variants.error.articleTaken': () =>
        perform(seller, updateProduct, {
          ...{ ...numbered, productId: product.id, version: product.version, seenStock: 1 },
        }),
    }),
    ...drivesOf('createProductCopy', {
      'market.error.productNotFound': () => perform(seller, createProductCopy, nowhere),
      'market.error.sellerNotApproved': () =>
        perform(unsold.seller, createProductCopy, { productId: unsold.id }),
    }),
    ...drivesOf('deleteDraft', {
      'market.error.productNotFound': () => perform(seller, deleteDraft, nowhere),
      'market.error.notDraft': () => perform(seller, deleteDraft, here),
    }),
    ...drivesOf('updateProducts', {
      'market.error.productNotFound': several(newId(), { kind: 'hide' }),
      'market.error.several.price': several(product.id, { kind: 'price', priceTiyin: 1n }),
      'market.error.several.percent': several(product.id, { kind: 'percent', percent: 100_000_000 }),
      'market.error.several.stock': several(made.id, { kind: 'stock', stock: 1 }),
      'market.error.several.publish': several(draft.productId, { kind: 'publish' }),
      'market.error.several.hide': several(draft.productId, { kind: 'hide' }),
      'market.error.several.delete': several(product.id, { kind: 'delete' }),
    }),
    ...drivesOf('createProduct', {
      'market.error.sellerNotApproved': () => perform(stranger, createProduct, input),
      'market.error.category': () => perform(seller, createProduct, input),
      'market.error.term': () => perform(seller, createProduct, { ...input, ...odd }),
      'variants.error.articleTaken': () => perform(seller, createProduct, numbered),
    }),
    ...driveTerms(scene),
  ]
}

function driveTerms(scene: Scene): Drive[] {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const named = (name: string) => ({ nameUzLatn: name, nameUzCyrl: name, nameRu: name, nameEn: name })
  const clay = { kind: 'material', code: 'clay', ...named('Loy') } as const
  const change = (more: object, by = admin) =>
    perform(by, changeTerm, { ...clay, version: 1, isRetired: false, ...more })
  return [
    ...drivesOf('createTerm', {
      'admin.error.notAllowed': () => perform(stranger, createTerm, clay),
      'market.error.termTaken': () => perform(admin, createTerm, clay),
    }),
    ...drivesOf('changeTerm', {
      'admin.error.notAllowed': () => change({}, stranger),
      'market.error.termNotFound': () => change({ code: 'no-such' }),
      'market.error.termChanged': () => change({ version: 7 }),
      'market.error.termTaken': () => change(named('Ipak')),
    }),
  ]
}

function drawPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#1c5fa8' } })
    .jpeg()
    .toBuffer()
}

/** A draft without a picture, a product that the desk has taken down, and one of a seller who was suspended. */
async function putUnsold(
  scene: Scene,
  at: { id: string; sellerId: string; input: ProductInput; seller: AnyContext; desk: AnyContext },
) {
  const { code } = await scene.find<{ code: string }>(
    'select code from category where parent_code is not null limit 1',
  )
  const draft = must(await perform(at.seller, createProduct, { ...at.input, categoryCode: code }))
  const other = await scene.find<{ id: string }>(
    `select id from product where seller_id = $1 and id <> $2 and status = 'published' order by id desc limit 1`,
    [at.sellerId, at.id],
  )
  must(await perform(at.desk, takeDownProduct, { productId: other.id, reason: 'A reason' }))
  const unsold = await scene.find<{ id: string; sellerId: string; personId: string }>(
    `select p.id, s.id as "sellerId", s.person_id as "personId" from product p join seller s on s.id = p.seller_id
      where s.status = 'approved' and p.status = 'published' and s.id <> $1 order by s.id desc limit 1`,
    [at.sellerId],
  )
  const seller = scene.as('artisan', unsold.personId, unsold.sellerId)
  must(await perform(seller, setProductStatus, { productId: unsold.id, move: 'hide' }))
  must(
    await perform(at.desk, decideSeller, { sellerId: unsold.sellerId, move: 'suspend', reason: 'A reason' }),
  )
  return { draft, taken: { productId: other.id }, unsold: { ...unsold, seller } }
}

function must<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}
