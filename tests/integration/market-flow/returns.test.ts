import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  answerDispute,
  answerReturn,
  confirmDelivery,
  getOrderForGuest,
  getReturnTerms,
  listSellerReturns,
  performAsBuyer,
  recordArrival,
  releaseParcel,
  replaceReturn,
  sendReturn,
  shipParcel,
  submitContest,
  submitDisputeOfReturn,
  submitReturn,
  withdrawReceipt,
  withdrawReturn,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { wordRefunds } from '~/views/orders/word-parcel.server'
import { decideDisputeAndRefund } from '~/workflows/market-orders/decide-dispute-and-refund.server'
import { receiveReturnAndRefund } from '~/workflows/market-orders/receive-return-and-refund.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { takeOfferAndRefund } from '~/workflows/market-orders/take-offer-and-refund.server'
import { watchDisputes } from '~/workflows/market-orders/watch-disputes.server'
import { watchReturns } from '~/workflows/market-orders/watch-returns.server'
import { race } from '../../setup/child-process'
import { makePerson } from '../administration/scene'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

const script = fileURLToPath(new URL('./returner-child.ts', import.meta.url))
let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const daysLater = (days: number) => ({
  ...system,
  now: () => new Date(testNow.getTime() + days * 86_400_000),
})
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

/** Three pieces of one product, which came to a guest. */
async function delivered({ isReceived = false } = {}) {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product, product, product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const find = async () => {
    const parcel = (await getOrderForGuest(flow.buyer, bought))?.parcels[0]
    if (!parcel) throw new Error('no order')
    return parcel
  }
  const { id: parcelId, lines, amountTiyin } = await find()
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  const shipped = await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456789UZ' })
  const code = (shipped.ok && shipped.value.receiptCode) || ''
  await perform(seller, recordArrival, { parcelId })
  const guest = { number: bought.number, phone: bought.phone }
  const confirm = () => performAsBuyer(flow.buyer, confirmDelivery, { parcelId, guest: { ...guest, code } })
  if (isReceived) await confirm()
  const lineId = lines[0]?.id ?? ''
  const price = lines[0]?.unitPriceTiyin ?? 0n
  const returnId = newId()
  const of = { parcelId, returnId }
  const mine = { ...of, guest }
  const ask = (pieces = 1, changes: object = {}) =>
    performAsBuyer(flow.buyer, submitReturn, {
      ...{ parcelId, guest, key: returnId, units: new Map([[lineId, pieces]]), reason: 'damaged' as const },
      ...{ remedy: 'money' as const, message: 'It came with a crack.', photos: [] },
      ...changes,
    })
  const answer = (move: 'accept' | 'offer' | 'refuse', percent?: number) =>
    perform(seller, answerReturn, { ...of, move, percent, note: 'A word about it' })
  const send = () => performAsBuyer(flow.buyer, sendReturn, { ...mine, trackingNumber: null })
  const state = async () => (await find()).returns.at(-1)?.status
  const escrow = () => balance(accountCode.escrow(parcelId))
  const own = () => balance(accountCode.seller(product.sellerId))
  return {
    product,
    parcelId,
    amountTiyin,
    seller,
    of,
    mine,
    lineId,
    price,
    ask,
    answer,
    send,
    find,
    state,
    escrow,
    own,
    confirm,
  }
}

it('takes goods back for money: as new on sale again, the delivery with it, once', async () => {
  const one = await delivered()
  const stock = await stockOf(one.product.id)
  expect(await one.ask(3)).toMatchObject({ ok: true })
  expect(await one.ask(3), 'sent twice').toMatchObject({ ok: true, value: { isRepeated: true } })
  expect(await one.confirm()).toMatchObject({ error: 'returns.error.open' })
  expect(await performAsBuyer(daysLater(60), confirmDelivery, { parcelId: one.parcelId })).toMatchObject({
    error: 'market.error.parcelHeld',
  })
  expect(await one.answer('accept')).toMatchObject({ ok: true })
  expect(await one.send()).toMatchObject({ ok: true })
  const receive = () => perform(one.seller, receiveReturnAndRefund, { ...one.of, state: 'asNew' as const })
  expect(await receive()).toMatchObject({ ok: true, value: { amountTiyin: one.amountTiyin } })
  expect(await receive()).toMatchObject({ error: 'returns.error.moved' })
  expect([await one.escrow(), await stockOf(one.product.id), await one.state()]).toEqual([
    0n,
    stock + 3,
    'settled',
  ])
  // It counts as received later, and nothing is left for its seller.
  expect(await performAsBuyer(daysLater(30), confirmDelivery, { parcelId: one.parcelId })).toMatchObject({
    ok: true,
  })
  expect(await perform(daysLater(40), releaseParcel, { parcelId: one.parcelId })).toMatchObject({
    ok: true,
    value: { amountTiyin: 0n },
  })
})

it('puts what came back damaged on sale no more, and keeps the delivery when the buyer changed her mind', async () => {
  const one = await delivered()
  const stock = await stockOf(one.product.id)
  await one.ask(1, { reason: 'changedMind' })
  await one.answer('accept')
  await one.send()
  const received = await perform(one.seller, receiveReturnAndRefund, { ...one.of, state: 'damaged' as const })
  expect(received).toMatchObject({ ok: true, value: { amountTiyin: one.price } })
  expect([await one.escrow(), await stockOf(one.product.id)]).toEqual([one.amountTiyin - one.price, stock])
})

it('takes the money from the seller when it is hers, below zero too', async () => {
  const one = await delivered({ isReceived: true })
  await perform(daysLater(1), releaseParcel, { parcelId: one.parcelId })
  const before = await one.own()
  await one.ask(2)
  expect(await performAsBuyer(flow.buyer, withdrawReceipt, one.mine), 'she has it').toMatchObject({
    error: 'returns.error.open',
  })
  await one.answer('offer', 50)
  expect(await performAsBuyer(flow.buyer, takeOfferAndRefund, one.mine)).toMatchObject({ ok: true })
  const left = (await one.find()).leftTiyin
  expect(await one.own()).toBe(before - (one.amountTiyin - left))
  expect(one.amountTiyin - left).toBeGreaterThanOrEqual(one.price)
  expect(await one.escrow()).toBe(0n)
})

it('goes to the desk when it is refused, and to nobody when its buyer is silent', async () => {
  const refused = await delivered()
  await refused.ask()
  await refused.answer('refuse')
  const dispute = { ...refused.mine, message: 'The crack was there.' }
  expect(await performAsBuyer(flow.buyer, submitDisputeOfReturn, dispute)).toMatchObject({ ok: true })
  expect([await refused.state(), (await refused.find()).problems.length]).toEqual(['disputed', 1])
  expect(await refused.confirm()).toMatchObject({ error: 'returns.error.open' })

  const silent = await delivered()
  await silent.ask()
  await silent.answer('refuse')
  await watchReturns(daysLater(1))
  expect(await silent.state()).toBe('refused')
  await watchReturns(daysLater(20))
  expect(await silent.state()).toBe('lapsed')
})

it('brings what its seller leaves unanswered, or does not say came, to the desk', async () => {
  const unanswered = await delivered()
  await unanswered.ask()
  await watchReturns(daysLater(20))
  expect(await unanswered.state()).toBe('disputed')
  const contested = await delivered()
  await contested.ask()
  await contested.answer('accept')
  await contested.send()
  const { returns, total } = await listSellerReturns(contested.seller, 1)
  expect(returns.map(({ parcelId }) => parcelId)).toContain(contested.parcelId)
  expect(await listSellerReturns(contested.seller, 2), 'the next page').toEqual({ returns: [], total })
  const words = { ...contested.of, message: 'Another thing came back.' }
  expect(await perform(contested.seller, submitContest, words)).toMatchObject({ ok: true })
  expect(await contested.state()).toBe('disputed')
  expect(await contested.send()).toMatchObject({ error: 'returns.error.moved' })
})

it('sends another one instead, without money', async () => {
  const one = await delivered()
  await one.ask(1, { remedy: 'exchange' })
  await one.answer('accept')
  await one.send()
  const input = { ...one.of, state: 'asNew' as const }
  expect(await perform(one.seller, receiveReturnAndRefund, input)).toMatchObject({
    value: { amountTiyin: null },
  })
  const replaced = await perform(one.seller, replaceReturn, { ...one.of, trackingNumber: 'RR123456780UZ' })
  expect(replaced).toMatchObject({ ok: true })
  expect([await one.state(), await one.escrow()]).toEqual(['settled', one.amountTiyin])
})

it('refuses what cannot go back', async () => {
  const one = await delivered()
  expect(await one.ask(4)).toMatchObject({ error: 'returns.error.tooMany' })
  expect(await one.ask(1, { units: new Map() })).toMatchObject({ error: 'returns.error.nothing' })
  const late = { ...flow.buyer, now: daysLater(30).now }
  const asked = {
    key: newId(),
    units: new Map([[one.lineId, 1]]),
    reason: 'damaged',
    remedy: 'money',
  } as const
  const lateAsk = { ...one.mine, ...asked, message: 'Too late', photos: [] }
  expect(await performAsBuyer(late, submitReturn, lateAsk)).toMatchObject({ error: 'returns.error.tooLate' })
  await one.ask()
  expect(await one.ask(1, { key: newId() })).toMatchObject({ error: 'returns.error.open' })
  expect(await performAsBuyer(flow.buyer, withdrawReturn, one.mine)).toMatchObject({ ok: true })
  expect(await one.ask(1, { key: newId() }), 'again').toMatchObject({ ok: true })
})

it('takes no return under the name of a refund that was given before', async () => {
  const one = await delivered()
  const given = await perform(one.seller, returnPartAndRefund, {
    ...{ key: one.of.returnId, parcelId: one.parcelId, units: new Map([[one.lineId, 1]]) },
    ...{ withDelivery: false, reason: 'other' as const },
  })
  expect(given).toMatchObject({ ok: true })
  expect(await one.ask()).toMatchObject({ error: 'returns.error.open' })
  expect(await one.ask(1, { key: newId() })).toMatchObject({ ok: true })
})

it('pays nothing back past a return that waits, nor in its name', async () => {
  const one = await delivered()
  await one.ask(2)
  const give = (key: string) =>
    perform(one.seller, returnPartAndRefund, {
      ...{ key, parcelId: one.parcelId, units: new Map([[one.lineId, 1]]) },
      ...{ withDelivery: false, reason: 'other' as const },
    })
  expect(await give(newId())).toMatchObject({ error: 'returns.error.open' })
  const offered = async () => wordRefunds(await one.find(), 'en').refundable.length
  expect(await offered(), 'no form for it').toBe(0)
  await one.answer('accept')
  await one.send()
  expect(await performAsBuyer(flow.buyer, takeOfferAndRefund, one.mine), 'nothing was offered').toMatchObject(
    {
      error: 'returns.error.moved',
    },
  )
  await perform(one.seller, submitContest, { ...one.of, message: 'Another thing came back.' })
  expect(await offered()).toBe(1)
  expect(await give(one.of.returnId), 'in its name').toMatchObject({ error: 'returns.error.open' })
  expect(await give(newId()), 'what the desk decides').toMatchObject({ error: 'disputes.error.holdsMoney' })
})

it('is settled in the database by what was agreed on alone', async () => {
  const one = await delivered()
  await one.ask(1, { reason: 'changedMind' })
  await one.answer('offer', 20)
  const settle = (withDelivery: boolean, percent: number) =>
    performAsBuyer(
      flow.buyer,
      async (work, _: { guest: object }) => {
        await work.asSystem(() =>
          work.tx.parcelReturn.update({
            where: { id: one.of.returnId },
            data: { status: 'settled', dueOn: null, endedAt: testNow },
          }),
        )
        return returnPartAndRefund(work, {
          ...{ key: one.of.returnId, parcelId: one.parcelId, units: new Map([[one.lineId, 1]]) },
          ...{ withDelivery, reason: 'other' as const, settles: { percent } },
        })
      },
      one.mine,
    )
  await expect(settle(true, 20)).rejects.toThrow(/not what was agreed on/)
  await expect(settle(false, 30)).rejects.toThrow(/not what was agreed on/)
  expect(await settle(false, 20)).toMatchObject({ ok: true })
})

it('is guarded by the database: no step for the other side, no settling without money, no release while it is open', async () => {
  const one = await delivered({ isReceived: true })
  await one.ask()
  const move = (by: Context, data: object) =>
    perform(by, (work) =>
      work.asSystem(() => work.tx.parcelReturn.update({ where: { id: one.of.returnId }, data })),
    )
  const accepted = { status: 'accepted' as const, answeredAt: testNow }
  const other: Context = { ...system, role: 'artisan', organisationId: newId() }
  await expect(move(other, accepted)).rejects.toThrow(/other side/)
  await expect(move(system, { status: 'settled', dueOn: null, endedAt: testNow })).rejects.toThrow(
    /parcel_return_lifecycle/,
  )
  await one.answer('offer', 20)
  await expect(move(system, { status: 'settled', dueOn: null, endedAt: testNow })).rejects.toThrow(
    /moved no money/,
  )
  const release = transaction(daysLater(9), (tx) =>
    tx.parcel.update({ where: { id: one.parcelId }, data: { releasedAt: daysLater(9).now() } }),
  )
  await expect(release).rejects.toThrow(/parcel_problem_open/)
  expect(await perform(daysLater(9), releaseParcel, { parcelId: one.parcelId })).toMatchObject({
    error: 'market.error.parcelHeld',
  })
})

it('pays an offer back once when two processes take it at once', async () => {
  const one = await delivered()
  await one.ask(2)
  await one.answer('offer', 100)
  const task = { ...one.mine, times: 3 }
  const answers = await race<string[]>(script, [task, task])
  expect(answers.flat().sort()).toEqual([...Array.from({ length: 5 }, () => 'returns.error.moved'), 'taken'])
  const { leftTiyin } = await one.find()
  expect(await one.escrow()).toBe(leftTiyin)
  expect(one.amountTiyin - leftTiyin).toBeLessThan(one.price * 3n)
})

it('ends with the desk, which pays back or does not', async () => {
  const one = await delivered()
  await one.ask()
  await one.answer('refuse')
  await performAsBuyer(flow.buyer, submitDisputeOfReturn, { ...one.mine, message: 'I do not agree.' })
  const problem = (await one.find()).problems[0]
  const desk: Context = {
    ...system,
    role: 'approver',
    personId: (await makePerson([{ role: 'approver' }])).id,
  }
  const of = { parcelId: one.parcelId, problemId: problem?.id ?? '' }
  const seller: Context = { ...system, role: 'artisan', organisationId: (await one.find()).seller.id }
  expect(await perform(seller, answerDispute, { ...of, message: 'It was whole.' })).toMatchObject({
    ok: true,
  })
  const decided = await perform(desk, decideDisputeAndRefund, {
    ...{ ...of, answer: 'It stays with the buyer.', remedy: 'none' as const },
    ...{ units: new Map(), withDelivery: false },
  })
  expect(decided).toMatchObject({ ok: true })
  expect(await one.state(), 'until nobody can ask for a second look').toBe('disputed')
  await watchDisputes({ ...system, now: () => new Date(testNow.getTime() + 20 * 86_400_000) })
  expect(await one.state()).toBe('closed')
  const again = { key: newId() }
  expect(await one.ask(1, again), 'what is decided').toMatchObject({ error: 'returns.error.decided' })
  expect((await getReturnTerms(flow.buyer, await one.find())).lineIds).toEqual([])
  await expect(
    transaction(system, async (tx) => {
      const data = { reasonCode: 'damaged', remedy: 'money', messageCipher: 'x', askedAt: testNow } as const
      await tx.parcelReturn.create({
        data: { id: again.key, parcelId: one.parcelId, dueOn: testNow, ...data },
      })
      await tx.parcelReturnLine.create({
        data: { returnId: again.key, lineId: one.lineId, quantity: 1 },
      })
    }),
  ).rejects.toThrow(/desk has decided/)
})
