import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  confirmReplacement,
  performAsBuyer,
  releaseParcel,
  sendReplacement,
  submitSecondLook,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { watchDisputes } from '~/workflows/market-orders/watch-disputes.server'
import { makePerson } from '../../administration/scene'
import { testNow } from '../../market/open-shop'
import { findProducts, system } from '../../market/purchase'
import { type Flow, openFlow } from '../flow'
import { as, later, newDesk, on, openDispute } from './open-dispute'

let flow: Flow
let products: { id: string; sellerId: string }[]
let first: Context
let second: Context

beforeAll(async () => {
  flow = await openFlow()
  products = await findProducts(1)
  ;[first, second] = [await newDesk(), await newDesk()]
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const escrow = (parcelId: string) => transaction(system, (tx) => getBalance(tx, accountCode.escrow(parcelId)))
const why = 'Nobody looked at the second picture.'
const disputed = (guest = false, isReturn = false) =>
  openDispute(flow, products, { guest, isReturn, isAnswered: true })
type Disputed = Awaited<ReturnType<typeof disputed>>

const askAsBuyer = ({ of, buyer, proof }: Disputed, days = 0) =>
  performAsBuyer(on(days, buyer), submitSecondLook, { ...of, ...proof, message: why })
const askAsSeller = ({ of, seller }: Disputed, days = 0) =>
  perform(on(days, seller), submitSecondLook, { ...of, message: why })
const write = ({ of }: Disputed, data: object) =>
  transaction(system, (tx) => tx.parcelProblem.update({ where: { id: of.problemId }, data }))

it('lets the side that lost ask once and in time; the other side, strangers and the winner do not', async () => {
  const one = await disputed()
  const tooLate = { error: 'disputes.error.lookTooLate' }
  expect(await askAsBuyer(one), 'before the decision').toMatchObject(tooLate)
  expect(await one.decide(first, 0)).toMatchObject({ ok: true })
  expect(await askAsSeller(one)).toMatchObject({ error: 'disputes.error.lostNothing' })
  const stranger = as((await makePerson([{ role: 'buyer' }])).id, 'citizen')
  expect(await performAsBuyer(stranger, submitSecondLook, { ...one.of, message: why })).toMatchObject({
    error: 'market.error.parcelNotFound',
  })
  expect(await askAsBuyer(one, 15)).toMatchObject(tooLate)
  const asked = await Promise.all([askAsBuyer(one), askAsBuyer(one), askAsBuyer(one)])
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await one.find()).dispute).toMatchObject({
    ...{ status: 'looking', secondLook: { askedBy: 'buyer', message: why, decision: null } },
  })
  await watchDisputes(later(15))
  expect((await one.find()).dispute.status, 'it waits for the second look').toBe('looking')
  expect(await perform(later(60), releaseParcel, { parcelId: one.parcelId })).toMatchObject({ ok: false })
})

it('is decided by another one of the desk, at once and for good', async () => {
  const one = await disputed(true)
  await one.decide(first, 0)
  expect(await askAsBuyer(one)).toMatchObject({ ok: true })
  expect(await one.decide(first, 1)).toMatchObject({ error: 'disputes.error.decidedByYou' })
  const decided = await Promise.all([one.decide(second, 1), one.decide(second, 1)])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  const { dispute, parcel } = await one.find()
  expect(dispute).toMatchObject({ status: 'decided', secondLook: { decision: { remedy: 'money' } } })
  expect(dispute.refundTiyin).toBe(dispute.secondLook?.decision?.amountTiyin)
  expect(await escrow(one.parcelId)).toBe(parcel.leftTiyin)
  expect(await askAsBuyer(one), 'once').toMatchObject({ error: 'disputes.error.lookTooLate' })
})

it('lets the seller ask where money is to go back, and nobody who got everything', async () => {
  const one = await disputed()
  const pieces = one.parcel.lines[0]?.quantity ?? 0
  await one.decide(first, pieces, { withDelivery: true })
  expect(await askAsBuyer(one), 'she got everything').toMatchObject({ error: 'disputes.error.lostNothing' })
  expect(await askAsSeller(one)).toMatchObject({ ok: true })
  expect(await one.decide(second, 0)).toMatchObject({ ok: true })
  expect((await one.find()).dispute).toMatchObject({ status: 'decided', refundTiyin: 0n })
  expect(await escrow(one.parcelId)).toBe(one.parcel.amountTiyin)
})

it('is kept by the database: who looks, who asks and until when, and what goes back', async () => {
  const one = await disputed()
  await one.decide(first, 1)
  const look = (data: object) =>
    transaction(system, async (tx) => {
      await tx.parcelSecondLook.create({
        data: {
          problemId: one.of.problemId,
          askedBy: 'buyer',
          messageCipher: 'x',
          askedAt: tx.now(),
          ...data,
        },
      })
      await tx.parcelProblem.update({ where: { id: one.of.problemId }, data: { status: 'looking' } })
    })
  await expect(write(one, { status: 'looking' })).rejects.toThrow(/parcel_problem_look_asked/)
  await expect(write(one, { status: 'decided', closedAt: testNow })).rejects.toThrow(
    /parcel_problem_after_term/,
  )
  await expect(write(one, { amountTiyin: 1n })).rejects.toThrow(/parcel_problem_facts/)
  const late = transaction(later(20), (tx) =>
    tx.parcelSecondLook.create({
      data: { problemId: one.of.problemId, askedBy: 'buyer', messageCipher: 'x', askedAt: testNow },
    }),
  )
  await expect(late).rejects.toThrow(/parcel_second_look_in_time/)
  await look({})
  await expect(look({}), 'once').rejects.toThrow()
  const decideFirst = transaction(first, (work) =>
    work.asSystem(() =>
      work.tx.parcelSecondLook.update({
        where: { problemId: one.of.problemId },
        data: {
          ...{ remedy: 'none', units: {}, withDelivery: false, amountTiyin: 0n, answerCipher: 'x' },
          ...{ decidedById: first.personId, decidedAt: work.now() },
        },
      }),
    ),
  )
  await expect(decideFirst).rejects.toThrow(/first does not take the second look/)
  await expect(write(one, { status: 'decided', closedAt: testNow })).rejects.toThrow(
    /parcel_problem_look_asked/,
  )
})

it('is kept by the database: the winner, the desk, another remedy, and who prepares', async () => {
  const one = await disputed()
  await one.decide(first, 0)
  const { problemId } = one.of
  const ask = (who: Context, askedBy: 'buyer' | 'seller') =>
    transaction(who, (work) =>
      work.asSystem(() =>
        work.tx.parcelSecondLook.create({
          data: { problemId, askedBy, messageCipher: 'x', askedAt: testNow },
        }),
      ),
    )
  await expect(ask(system, 'seller')).rejects.toThrow(/parcel_second_look_by_loser/)
  await expect(ask(second, 'buyer')).rejects.toThrow(/asked for by its side/)
  await expect(ask(one.seller, 'buyer')).rejects.toThrow(/asked for by its side/)
  const anew = { status: 'replacing', sendByOn: testNow } as const
  const byItself = transaction(later(15), (tx) =>
    tx.parcelProblem.update({ where: { id: problemId }, data: anew }),
  )
  await expect(byItself).rejects.toThrow(/parcel_problem_as_decided/)
  await expect(write(one, { replacedAt: testNow, replacedNumber: 'x' })).rejects.toThrow(
    /parcel_problem_replaced_by/,
  )
  expect(await askAsBuyer(one)).toMatchObject({ ok: true })
  const order = await transaction(system, (tx) =>
    tx.parcel.findUniqueOrThrow({ where: { id: one.parcelId }, select: { orderId: true } }),
  )
  const prepare = transaction(first, (work) =>
    work.asSystem(() =>
      work.tx.deskRefund.create({
        data: {
          ...{
            id: newId(),
            ...order,
            parcelId: one.parcelId,
            kind: 'decision',
            reasonCode: 'other',
            units: {},
          },
          ...{ problemId, answerCipher: 'x', remedy: 'money', withDelivery: false, amountTiyin: 1n },
          ...{ preparedById: first.personId ?? '', preparedAt: testNow },
        },
      }),
    ),
  )
  await expect(prepare).rejects.toThrow(/first does not take the second look/)
})

/** What the desk decided is sent anew; the term for a second look is over. */
async function replacing(isReturn = false) {
  const one = await disputed(false, isReturn)
  expect(await one.decide(first, 1, { remedy: 'replacement' })).toMatchObject({ ok: true })
  await watchDisputes(later(15))
  expect((await one.find()).dispute).toMatchObject({ status: 'replacing', replacedAt: null })
  const send = (by = one.seller) =>
    perform(on(16, by), sendReplacement, { ...one.of, trackingNumber: 'RR123456785UZ' })
  const confirm = (by = one.buyer) =>
    performAsBuyer(on(17, by), confirmReplacement, { ...one.of, ...one.proof })
  return { ...one, send, confirm }
}

it('ends when what was sent anew came, without money', async () => {
  const one = await replacing()
  const moved = { error: 'disputes.error.replacementMoved' }
  expect(await one.confirm(), 'before it was sent').toMatchObject(moved)
  expect(await one.send(as(null, 'artisan', crypto.randomUUID()))).toMatchObject({
    error: 'market.error.parcelNotFound',
  })
  const sent = await Promise.all([one.send(), one.send()])
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  await watchDisputes(later(40))
  expect((await one.find()).dispute.status, 'the buyer has time').toBe('replacing')
  expect(await escrow(one.parcelId)).toBe(one.parcel.amountTiyin)
  const byItself = transaction(on(17, one.seller), (work) =>
    work.asSystem(() =>
      work.tx.parcelProblem.update({
        where: { id: one.of.problemId },
        data: { status: 'decided', closedAt: work.now() },
      }),
    ),
  )
  await expect(byItself, 'never by the seller').rejects.toThrow(/parcel_problem_replacement_ends/)
  expect(await one.confirm()).toMatchObject({ ok: true })
  expect(await one.confirm()).toMatchObject(moved)
  expect((await one.find()).dispute).toMatchObject({ status: 'decided', refundTiyin: 0n })
})

it('ends so where it was about a return, which the decision has closed', async () => {
  const one = await replacing(true)
  expect((await one.find()).parcel.returns).toMatchObject([{ status: 'closed' }])
  await one.send()
  expect(await one.confirm()).toMatchObject({ ok: true })
  expect((await one.find()).dispute).toMatchObject({ status: 'decided', kind: 'return' })
})

it('gives the money back when it is not sent in time, once', async () => {
  const one = await replacing()
  await Promise.all([watchDisputes(later(40)), watchDisputes(later(40))])
  const { dispute, parcel } = await one.find()
  expect(dispute).toMatchObject({ status: 'decided', refundTiyin: dispute.decision?.amountTiyin })
  expect(dispute.refundTiyin).toBeGreaterThan(0n)
  expect(parcel.refundIds).toHaveLength(1)
  expect(await one.send()).toMatchObject({ error: 'disputes.error.replacementMoved' })
})

it('counts as received after a while, and a new report of what came anew begins a new dispute', async () => {
  const silent = await replacing()
  await silent.send()
  await watchDisputes(later(47))
  expect((await silent.find()).dispute).toMatchObject({ status: 'decided', refundTiyin: 0n })
  const one = await replacing()
  await one.send()
  const again = {
    ...one.proof,
    parcelId: one.parcelId,
    kind: 'damaged' as const,
    message: 'Cracked once more.',
  }
  expect(await performAsBuyer(on(20, one.buyer), reportProblem, again)).toMatchObject({ ok: true })
  expect((await one.find()).parcel.problems).toMatchObject([{ status: 'decided' }, { status: 'open' }])
  expect(await escrow(one.parcelId)).toBe(one.parcel.amountTiyin)
})

it('says what a decision cannot be', async () => {
  const one = await disputed()
  expect(await one.decide(first, 1, { remedy: 'none' })).toMatchObject({
    error: 'disputes.error.piecesForNothing',
  })
  for (const remedy of ['money', 'replacement'] as const)
    expect(await one.decide(first, 0, { remedy })).toMatchObject({ error: 'market.error.refundNothing' })
})
