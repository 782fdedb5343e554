import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  confirmDelivery,
  createBlockedWord,
  decideMessage,
  getOrderForGuest,
  listBlockedWords,
  listMessages,
  listSellerParcels,
  listUnseenThreads,
  performAsBuyer,
  performInThread,
  prepareParcel,
  recordArrival,
  recordSeen,
  removeBlockedWord,
  sendMessage,
  shipParcel,
  submitMessageReport,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listMatters } from '~/views/orders/moderation/list-matters.server'
import { makePerson } from '../administration/scene'
import { asSuperuser } from '../ledger/open-database'
import { testNow } from '../market/open-shop'
import { findProducts, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

/** A parcel that a guest paid for, and both of its sides. */
async function paid() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const guest = { number: bought.number, phone: bought.phone }
  const find = async () => {
    const parcel = (await getOrderForGuest(flow.buyer, bought))?.parcels[0]
    if (!parcel) throw new Error('no order')
    return parcel
  }
  const { id: parcelId } = await find()
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  const of = {
    buyer: { parcelId, side: 'buyer' as const, guest },
    seller: { parcelId, side: 'seller' as const },
  }
  const by = (side: 'buyer' | 'seller') => (side === 'buyer' ? flow.buyer : seller)
  const write = (side: 'buyer' | 'seller', text: string, changes: object = {}, context: Context = by(side)) =>
    performInThread(context, sendMessage, { ...of[side], key: newId(), text, photos: [], ...changes })
  const read = (side: 'buyer' | 'seller') => listMessages(by(side), { ...of[side], page: 1 })
  const see = (side: 'buyer' | 'seller') => performInThread(by(side), recordSeen, of[side])
  return { parcelId, guest, seller, find, write, read, see }
}

const countNotices = (template: string) =>
  transaction(system, (tx) => tx.message.count({ where: { template } }))

it('carries words between a guest and her seller, who see what the other has opened', async () => {
  const { parcelId, seller, find, write, read, see } = await paid()
  const key = newId()
  expect(await write('buyer', 'Is it blue?', { key })).toMatchObject({ ok: true })
  expect(await write('buyer', 'Is it blue?', { key }), 'sent twice').toMatchObject({
    value: { isRepeated: true },
  })
  expect(await read('seller')).toMatchObject({
    total: 1,
    unseen: 1,
    messages: [{ text: 'Is it blue?', isOwn: false }],
  })
  expect((await find()).unseen).toEqual({ buyer: 1, seller: 0 })
  expect(await listUnseenThreads(seller)).toMatchObject([{ parcelId, count: 1 }])
  const { orders } = await listSellerParcels(seller, { status: null, page: 1 })
  expect(orders.find(({ id }) => id === parcelId)?.unseen).toBe(1)
  expect((await read('buyer')).messages[0]?.seenAt).toBe(null)
  await see('seller')
  expect((await read('buyer')).messages[0]?.seenAt).toEqual(testNow)
  expect(await listUnseenThreads(seller)).toEqual([])
  expect(await write('seller', 'It is.')).toMatchObject({ ok: true })
  expect(await read('buyer')).toMatchObject({
    unseen: 1,
    messages: [{ isOwn: true }, { text: 'It is.', isOwn: false }],
  })
})

it('tells of a thread once until it is opened', async () => {
  const { write, see } = await paid()
  const before = await countNotices('notifications.parcelMessageToBuyer')
  await write('seller', 'First words')
  const once = await countNotices('notifications.parcelMessageToBuyer')
  expect(once).toBeGreaterThan(before)
  await write('seller', 'Second words')
  expect(await countNotices('notifications.parcelMessageToBuyer')).toBe(once)
  await see('buyer')
  await write('seller', 'Third words')
  expect(await countNotices('notifications.parcelMessageToBuyer')).toBe(once * 2 - before)
})

it('hides phones from the other side until the order is accepted', async () => {
  const { parcelId, seller, write, read } = await paid()
  await write('buyer', 'Call 90 123 45 67')
  expect((await read('seller')).messages[0]).toMatchObject({ text: 'Call •••', isMasked: true })
  expect((await read('buyer')).messages[0]).toMatchObject({ text: 'Call 90 123 45 67', isMasked: false })
  await perform(seller, prepareParcel, { parcelId, move: 'accept' })
  expect((await read('seller')).messages[0]).toMatchObject({ text: 'Call 90 123 45 67', isMasked: false })
})

it('is for the two sides alone, and ends some time after the parcel', async () => {
  const { parcelId, guest, seller, write, read } = await paid()
  await write('buyer', 'For you alone')
  const other: Context = { ...seller, organisationId: newId() }
  expect(await write('seller', 'x', {}, other)).toMatchObject({ error: 'market.error.parcelNotFound' })
  expect(await listMessages(other, { parcelId, side: 'seller', page: 1 })).toMatchObject({ total: 0 })
  const wrong = { ...guest, phone: '998900000099' }
  expect(await write('buyer', 'x', { guest: wrong })).toMatchObject({ error: 'market.error.parcelNotFound' })
  expect(await listMessages(flow.buyer, { parcelId, side: 'buyer', guest: wrong, page: 1 })).toMatchObject({
    total: 0,
  })
  const desk: Context = { ...system, role: 'approver', personId: newId() }
  expect(await transaction(desk, (tx) => tx.parcelMessage.count()), 'staff read no letters').toBe(0)
  const shipped = await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456789UZ' })
  const code = (shipped.ok && shipped.value.receiptCode) || ''
  await perform(seller, recordArrival, { parcelId })
  await performAsBuyer(flow.buyer, confirmDelivery, { parcelId, guest: { ...guest, code } })
  const daysLater = (days: number) => ({
    ...flow.buyer,
    now: () => new Date(testNow.getTime() + days * 86_400_000),
  })
  expect(await write('buyer', 'Thank you', {}, daysLater(29))).toMatchObject({ ok: true })
  expect(await write('buyer', 'Too late', {}, daysLater(30))).toMatchObject({
    error: 'messages.error.closed',
  })
  expect((await read('seller')).total).toBe(2)
  await asSuperuser(flow.test, (client) =>
    client.query(`insert into parameter (id, code, value, unit, valid_from, source, is_example)
      values (gen_random_uuid(), 'message-days', 7, 'days', '2026-01-01', 'Test', true)`),
  )
  forgetCached('reference.parameters')
  expect(await write('buyer', 'By the number in force', {}, daysLater(8))).toMatchObject({
    error: 'messages.error.closed',
  })
})

it('sends nothing with a blocked word, and says which', async () => {
  const { write, read } = await paid()
  const keeper: Context = { ...system, role: 'administrator', personId: newId() }
  expect(await perform(keeper, createBlockedWord, { word: 'Qovoqvoy' })).toMatchObject({ ok: true })
  expect(await perform(keeper, createBlockedWord, { word: 'қовоқвой' })).toMatchObject({
    error: 'messages.words.error.taken',
  })
  expect(await write('buyer', 'Сиз Қовоқвой экансиз')).toMatchObject({
    error: 'messages.error.blockedWord',
    details: { word: 'қовоқвой' },
  })
  expect(await write('buyer', 'qovoqvoylik')).toMatchObject({ ok: true })
  expect((await read('seller')).total).toBe(1)
  const [known] = await listBlockedWords(keeper)
  expect(await perform(keeper, removeBlockedWord, { id: known?.id ?? '' })).toMatchObject({ ok: true })
  expect(await write('buyer', 'Qovoqvoy')).toMatchObject({ ok: true })
})

it('lets the desk read what was reported, and hide it from the other side', async () => {
  const { parcelId, seller, guest, write, read } = await paid()
  await write('seller', 'Something rude')
  await write('seller', 'Something else')
  const [rude, other] = (await read('buyer')).messages
  const messageId = rude?.id ?? ''
  const of = { buyer: { parcelId, side: 'buyer', guest }, seller: { parcelId, side: 'seller' } } as const
  const why = { messageId, reasonCode: 'insult', text: null, network: '192.0.2.7' }
  expect(
    await performInThread(seller, submitMessageReport, { ...of.seller, ...why }),
    'nobody reports her own',
  ).toMatchObject({ error: 'messages.error.notFound' })
  for (const _ of [1, 2])
    expect(await performInThread(flow.buyer, submitMessageReport, { ...of.buyer, ...why })).toMatchObject({
      ok: true,
    })
  expect((await read('buyer')).messages).toMatchObject([{ isReported: true }, { isReported: false }])
  const desk: Context = {
    ...system,
    role: 'approver',
    personId: (await makePerson([{ role: 'approver' }])).id,
  }
  const { matters } = await listMatters(desk, { section: 'reported', page: 1, locale: 'en' })
  expect(matters.filter(({ kind }) => kind === 'parcelMessage')).toMatchObject([
    { id: messageId, text: 'Something rude', reports: [{ reasonCode: 'insult' }] },
  ])
  const decide = (id: string, move: 'hide' | 'show', version: number) =>
    perform(desk, decideMessage, { messageId: id, move, reasonCode: 'insult', version })
  expect(await decide(other?.id ?? '', 'hide', 1), 'not reported').toMatchObject({
    error: 'messages.error.notFound',
  })
  expect(await decide(messageId, 'hide', 1)).toMatchObject({ ok: true })
  expect(await decide(messageId, 'hide', 1)).toMatchObject({ error: 'voices.error.moved' })
  expect((await read('buyer')).messages[0]).toMatchObject({
    text: null,
    isHidden: true,
    reasonCode: 'insult',
  })
  expect((await read('seller')).messages[0]).toMatchObject({ text: 'Something rude', isHidden: true })
  expect(await decide(messageId, 'show', 2)).toMatchObject({ ok: true })
  expect((await read('buyer')).messages[0]).toMatchObject({ text: 'Something rude', isHidden: false })
  const answerId = newId()
  await write('buyer', 'Something worse', { key: answerId })
  await performInThread(seller, submitMessageReport, { ...of.seller, ...why, messageId: answerId })
  expect(await countNotices('notifications.parcelMessageHidden')).toBe(0)
  expect(await decide(answerId, 'hide', 1)).toMatchObject({ ok: true })
  expect(await countNotices('notifications.parcelMessageHidden'), 'its writer is told').toBeGreaterThan(0)
})

it('is written by its side only, whatever the program forgets', async () => {
  const { parcelId, seller } = await paid()
  const forged = transaction(seller, (work) =>
    work.asSystem(() =>
      work.tx.parcelMessage.create({
        data: { id: newId(), parcelId, fromSide: 'buyer', textCipher: 'x', sentAt: testNow },
      }),
    ),
  )
  await expect(forged).rejects.toThrow(/parcel_message_by_side|its writer/)
})
