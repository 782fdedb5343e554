import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerContractEnd,
  closeContract,
  countWaitingParts,
  decidePartDelivery,
  findPartShops,
  getPart,
  listParts,
  listPool,
  listPoolFacts,
  recordPartReceipt,
  recordPartTransfer,
  refusePart,
  submitPartDelivery,
  takePart,
  withdrawPart,
} from '~/domains/market/index.server'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { watchRequests } from '~/workflows/market-orders/watch-requests.server'
import { actingAs, grantByOwner } from '../../administration/scene'
import { system } from '../purchase'
import {
  closeContracts,
  forgetCodes,
  later,
  ok,
  openContracts,
  owner,
  propose,
  run,
  seller,
  sellerId,
  today,
} from './contract-scene'
import { invite, lastPart, openWorkshop, partsOf } from './pool-scene'

let nodira: Context
let karim: Context

beforeAll(async () => {
  await openContracts()
  nodira = await openWorkshop('Nodira ustaxonasi', 5)
  karim = await openWorkshop('Karim ustaxonasi', null)
})
beforeEach(forgetCodes)
afterAll(closeContracts)

const dayMs = 86_400_000
const take = (who: Context, partId: string, more: object = {}) =>
  perform(who, takePart, { partId, beyondPace: true, showsName: false, ...more })
const statuses = async (contractId: string) => (await partsOf(contractId)).map(({ status }) => status)

describe('an invitation', () => {
  it('binds nobody until it is accepted, and is what it says', async () => {
    const contractId = await run()
    expect(
      await invite(contractId, [
        [nodira, 3],
        [karim, 4],
      ]),
    ).toEqual({ ok: true, value: { invited: 2 } })
    const id = await lastPart(contractId, nodira)
    expect(await getPart(nodira, id)).toMatchObject({
      ...{ side: 'worker', words: 'Kosa', quantity: 3, unitPriceTiyin: som(20_000), status: 'invited' },
      number: expect.stringMatching(/^HC-.*\/1$/),
    })
    expect(await getPart(seller, id)).toMatchObject({ side: 'coordinator' })
    for (const who of [karim, owner, { ...nodira, role: 'citizen' } as Context])
      expect(await getPart(who, id)).toBeNull()
    expect(await countWaitingParts(nodira)).toMatchObject({ asked: 1, late: 0, toCheck: null, toPay: null })
    expect((await listParts(nodira, { page: 1 })).total).toBe(1)
    expect(await listPool(nodira, contractId)).toEqual([])
    expect(await listPool(seller, contractId)).toHaveLength(2)
    expect(await take(nodira, id)).toMatchObject(ok)
    expect(await take(nodira, id)).toMatchObject({ error: 'pool.error.moved' })
    expect(await perform(nodira, refusePart, { partId: id, reason: 'Yoʻq, vaqt yoʻq' })).toMatchObject({
      error: 'pool.error.moved',
    })
    expect(await statuses(contractId)).toEqual(['accepted', 'invited'])
  })

  it('never asks for more than the line has, and each shop once', async () => {
    const contractId = await run()
    expect(await invite(contractId, [[nodira, 11]])).toMatchObject({
      error: 'pool.error.tooMany',
      details: { count: 10 },
    })
    expect(await invite(contractId, [[nodira, 6]])).toMatchObject(ok)
    expect(await invite(contractId, [[nodira, 1]])).toMatchObject({ error: 'pool.error.invited' })
    expect(
      await invite(contractId, [
        [karim, 1],
        [karim, 1],
      ]),
    ).toMatchObject({ error: 'pool.error.invited' })
    expect(await invite(contractId, [[karim, 5]])).toMatchObject({
      error: 'pool.error.tooMany',
      details: { count: 4 },
    })
    const id = await lastPart(contractId, nodira)
    expect(await perform(nodira, refusePart, { partId: id, reason: 'Vaqtim yoʻq' })).toMatchObject(ok)
    expect((await getPart(seller, id))?.refusal).toBe('Vaqtim yoʻq')
    expect(await invite(contractId, [[karim, 10]])).toMatchObject(ok)
  })

  it('is given by two at once for what is left only once', async () => {
    const contractId = await run()
    const both = await Promise.all([invite(contractId, [[nodira, 6]]), invite(contractId, [[karim, 6]])])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await partsOf(contractId)).toHaveLength(1)
  })

  it('is given by who holds a contract in force, within its days', async () => {
    const [drafted, contractId] = [await propose(), await run()]
    expect(await invite(drafted, [[nodira, 1]])).toMatchObject({ error: 'contracts.error.moved' })
    expect(await invite(contractId, [[nodira, 1]], {}, karim)).toMatchObject({
      error: 'contracts.error.notFound',
    })
    expect(await invite(contractId, [[nodira, 1]], {}, owner)).toMatchObject({
      error: 'contracts.error.notFound',
    })
    expect(await invite(contractId, [[nodira, 1]], { line: 9 })).toMatchObject({
      error: 'contracts.error.notFound',
    })
    expect(await invite(contractId, [])).toMatchObject({ error: 'pool.error.nobody' })
    expect(await invite(contractId, [[seller, 1]])).toMatchObject({ error: expect.any(String) })
    for (const dueOn of [addDays(today, -1), addDays(today, 10)])
      expect(await invite(contractId, [[nodira, 1]], { dueOn })).toMatchObject({ error: 'pool.error.dueOn' })
    for (const answerBy of [addDays(today, -1), addDays(today, 9)])
      expect(await invite(contractId, [[nodira, 1]], { answerBy })).toMatchObject({
        error: 'pool.error.answerBy',
      })
    expect(await partsOf(contractId)).toEqual([])
  })

  it('lapses with its day, and its pieces are free again', async () => {
    const contractId = await run()
    expect(await invite(contractId, [[nodira, 10]])).toMatchObject(ok)
    const id = await lastPart(contractId, nodira)
    expect(await take(later(nodira, 4 * dayMs), id)).toMatchObject({ error: 'pool.error.late' })
    await watchRequests(later(system, 3 * dayMs))
    expect(await statuses(contractId)).toEqual(['invited'])
    await watchRequests(later(system, 4 * dayMs))
    expect(await statuses(contractId)).toEqual(['lapsed'])
    expect(await take(nodira, id)).toMatchObject({ error: 'pool.error.moved' })
    expect(await invite(contractId, [[karim, 10]])).toMatchObject(ok)
  })
})

describe('what a week has free', () => {
  it('is what shops are found with, and is exceeded by her own word alone', async () => {
    const contractId = await run()
    const fresh = await openWorkshop('Quvvati belgilangan ustaxona', 5)
    const found = await findPartShops(seller, { contractId, dueOn: addDays(today, 8), name: null })
    expect(found.map(({ id }) => id)).not.toContain(sellerId)
    const free = found.find(({ id }) => id === fresh.organisationId)?.free ?? -1
    expect(free).toBeGreaterThan(2)
    expect(free).toBeLessThan(9)
    expect(found.find(({ id }) => id === karim.organisationId)?.free).toBeNull()
    const named = await findPartShops(seller, { contractId, dueOn: addDays(today, 8), name: 'Қувват' })
    expect(named.map(({ id }) => id)).toEqual([fresh.organisationId])
    expect(await invite(contractId, [[fresh, 10]])).toMatchObject(ok)
    const id = await lastPart(contractId, fresh)
    expect(await take(fresh, id, { beyondPace: false })).toMatchObject({
      error: 'pool.error.beyondPace',
      details: { count: free },
    })
    expect(await take(fresh, id)).toMatchObject(ok)
    expect(await getPart(seller, id)).toMatchObject({ beyondPace: true })
    // What she took waits for her as orders do.
    const after = await findPartShops(seller, { contractId, dueOn: addDays(today, 8), name: 'Quvvat' })
    expect(after[0]?.free).toBe(0)
  })
})

describe('an accepted part', () => {
  it('is taken or given back for a reason, and placed anew', async () => {
    const contractId = await run()
    expect(
      await invite(contractId, [
        [nodira, 4],
        [karim, 6],
      ]),
    ).toMatchObject(ok)
    const [hers, his] = [await lastPart(contractId, nodira), await lastPart(contractId, karim)]
    expect(await perform(karim, withdrawPart, { partId: his, reason: 'Xumdon buzildi' })).toMatchObject({
      error: 'pool.error.moved',
    })
    expect(await take(nodira, hers)).toMatchObject(ok)
    expect(await take(karim, his)).toMatchObject(ok)
    expect(await perform(seller, withdrawPart, { partId: hers, reason: null })).toMatchObject({
      error: 'pool.error.moved',
    })
    expect(await perform(karim, withdrawPart, { partId: his, reason: 'Xumdon buzildi' })).toMatchObject(ok)
    expect(await getPart(seller, his)).toMatchObject({ endSide: 'worker', endReason: 'Xumdon buzildi' })
    expect(await perform(seller, withdrawPart, { partId: hers, reason: 'Buyurtma kamaydi' })).toMatchObject(
      ok,
    )
    expect(await getPart(nodira, hers)).toMatchObject({ status: 'withdrawn', endReason: 'Buyurtma kamaydi' })
    expect(await invite(contractId, [[nodira, 10]])).toMatchObject(ok)
    // An invitation is taken back without a reason.
    const again = await lastPart(contractId, nodira)
    expect(await perform(seller, withdrawPart, { partId: again, reason: null })).toMatchObject(ok)
  })

  it('is counted on the contract of the organisation, by name where she lets it', async () => {
    const contractId = await run()
    expect(await listPoolFacts(owner, contractId)).toEqual([])
    expect(
      await invite(contractId, [
        [nodira, 4],
        [karim, 6],
      ]),
    ).toMatchObject(ok)
    expect(await take(nodira, await lastPart(contractId, nodira), { showsName: true })).toMatchObject(ok)
    expect(await take(karim, await lastPart(contractId, karim))).toMatchObject(ok)
    const facts = [{ linePosition: 0, pieces: 10, names: ['Nodira ustaxonasi'] }]
    expect(await listPoolFacts(owner, contractId)).toMatchObject(facts)
    expect(await listPoolFacts(seller, contractId)).toMatchObject(facts)
    expect(await listPoolFacts(nodira, contractId)).toEqual([])
  })

  it('ends with the contract', async () => {
    const contractId = await run()
    expect(
      await invite(contractId, [
        [nodira, 4],
        [karim, 6],
      ]),
    ).toMatchObject(ok)
    expect(await take(nodira, await lastPart(contractId, nodira))).toMatchObject(ok)
    expect(await perform(seller, closeContract, { contractId, reason: 'Loy kelmadi' })).toMatchObject(ok)
    expect(await statuses(contractId)).toEqual(['accepted', 'invited'])
    expect(await perform(owner, answerContractEnd, { contractId, answer: 'end' })).toMatchObject(ok)
    expect(await statuses(contractId)).toEqual(['withdrawn', 'withdrawn'])
    expect(await invite(contractId, [[nodira, 1]])).toMatchObject({ error: 'contracts.error.moved' })
  })
})

const bring = (who: Context, partId: string, pieces: number, more: object = {}) =>
  perform(who, submitPartDelivery, { partId, pieces, deliveredOn: today, ...more })
const check = (partId: string, accepted: number, reason: string | null = null, who = seller) =>
  perform(who, decidePartDelivery, { partId, accepted, reason })

describe('what is brought of a part', () => {
  async function made(pieces: number) {
    const contractId = await run()
    expect(await invite(contractId, [[nodira, pieces]])).toMatchObject(ok)
    const id = await lastPart(contractId, nodira)
    expect(await take(nodira, id)).toMatchObject(ok)
    return { contractId, id }
  }

  it('is accepted piece by piece, brought again where it was not, and done with the last', async () => {
    const { contractId, id } = await made(6)
    expect(await bring(nodira, id, 7)).toMatchObject({ error: 'pool.error.broughtTooMany' })
    expect(await bring(nodira, id, 4)).toMatchObject(ok)
    expect(await bring(nodira, id, 2)).toMatchObject({ error: 'pool.error.moved' })
    expect(await countWaitingParts(seller)).toMatchObject({ toCheck: { count: 1, partId: id } })
    expect(await check(id, 5)).toMatchObject({ error: 'pool.error.acceptedTooMany' })
    expect(await check(id, 3)).toMatchObject({ error: 'pool.error.reason' })
    expect(await check(id, 3, 'Bittasi yorilgan')).toEqual({ ok: true, value: { isDone: false } })
    expect(await check(id, 1)).toMatchObject({ error: 'pool.error.moved' })
    const [first] = (await getPart(nodira, id))?.deliveries ?? []
    expect(first).toMatchObject({
      pieces: 4,
      acceptedPieces: 3,
      refusedPieces: 1,
      reason: 'Bittasi yorilgan',
    })
    expect(await bring(nodira, id, 4)).toMatchObject({
      error: 'pool.error.broughtTooMany',
      details: { count: 3 },
    })
    expect(await bring(nodira, id, 3)).toMatchObject(ok)
    expect(await listPoolFacts(owner, contractId)).toMatchObject([{ pieces: 6, accepted: 3 }])
    expect(await check(id, 3)).toEqual({ ok: true, value: { isDone: true } })
    expect(await statuses(contractId)).toEqual(['done'])
    expect(await bring(nodira, id, 1)).toMatchObject({ error: 'pool.error.moved' })
    expect(await perform(seller, withdrawPart, { partId: id, reason: 'Ortiqcha edi' })).toMatchObject({
      error: 'pool.error.moved',
    })
  })

  it('is said by her who makes it and answered by who asked, each for herself', async () => {
    const { id } = await made(2)
    expect(await bring(seller, id, 1)).toMatchObject({ error: 'pool.error.notFound' })
    expect(await bring(karim, id, 1)).toMatchObject({ error: 'pool.error.notFound' })
    for (const deliveredOn of [addDays(today, -1), addDays(today, 1)])
      expect(await bring(nodira, id, 1, { deliveredOn })).toMatchObject({ error: 'pool.error.deliveredOn' })
    const both = await Promise.all([bring(nodira, id, 2), bring(nodira, id, 2)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await check(id, 2, null, nodira)).toMatchObject({ error: 'pool.error.notFound' })
    const answers = await Promise.all([check(id, 2), check(id, 0, 'Hammasi yorilgan')])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
  })

  it('stays with a part that is taken back, and only the rest is placed anew', async () => {
    const { contractId, id } = await made(10)
    expect(await bring(nodira, id, 4)).toMatchObject(ok)
    expect(await check(id, 3, 'Bittasi qiyshiq')).toMatchObject(ok)
    expect(await bring(nodira, id, 2)).toMatchObject(ok)
    expect(await perform(seller, withdrawPart, { partId: id, reason: 'Kechikyapti' })).toMatchObject(ok)
    expect(await invite(contractId, [[karim, 6]])).toMatchObject({
      error: 'pool.error.tooMany',
      details: { count: 5 },
    })
    // What she had brought is still looked at.
    expect(await check(id, 1, 'Bittasi qiyshiq')).toMatchObject(ok)
    expect(await statuses(contractId)).toEqual(['withdrawn'])
    expect(await invite(contractId, [[karim, 6]])).toMatchObject(ok)
  })

  it('is late once its day is over, until it is brought', async () => {
    const { id } = await made(2)
    const after = later(nodira, 9 * dayMs)
    const before = (await countWaitingParts(after)).late
    expect(await bring(nodira, id, 2)).toMatchObject(ok)
    expect((await countWaitingParts(after)).late).toBe(before - 1)
  })
})

describe('the money for a part', () => {
  const send = (partId: string, more: object = {}, who = seller) =>
    perform(who, recordPartTransfer, { partId, orderNumber: '12', sentOn: today, ...more })
  const receive = (partId: string, amountTiyin: bigint, more: object = {}, who = nodira) =>
    perform(who, recordPartReceipt, { partId, seen: 0, amountTiyin, receivedOn: today, ...more })

  it('follows the accepted pieces, and each says its own', async () => {
    const contractId = await run()
    expect(await invite(contractId, [[nodira, 5]])).toMatchObject(ok)
    const id = await lastPart(contractId, nodira)
    expect(await take(nodira, id)).toMatchObject(ok)
    expect(await send(id)).toMatchObject({ error: 'pool.error.moved' })
    expect(await bring(nodira, id, 4)).toMatchObject(ok)
    expect(await check(id, 3, 'Bittasi yorilgan')).toMatchObject(ok)
    expect((await countWaitingParts(seller)).toPay?.partId).toBeDefined()
    for (const sentOn of [addDays(today, -1), addDays(today, 1)])
      expect(await send(id, { sentOn })).toMatchObject({ error: 'pool.error.sentOn' })
    expect(await send(id, {}, nodira)).toMatchObject({ error: 'pool.error.notFound' })
    expect(await send(id)).toMatchObject(ok)
    expect(await send(id)).toMatchObject({ error: 'contracts.error.saidAlready' })
    expect((await countWaitingParts(nodira)).toReceive).toEqual({ count: 1, partId: id })
    // Three pieces of 20,000 soʻm.
    expect(await receive(id, som(60_001))).toMatchObject({ error: 'pool.error.tooMuch' })
    expect(await receive(id, som(10), {}, seller)).toMatchObject({ error: 'pool.error.notFound' })
    for (const receivedOn of [addDays(today, -1), addDays(today, 1)])
      expect(await receive(id, som(10), { receivedOn })).toMatchObject({ error: 'pool.error.receivedOn' })
    const twice = await Promise.all([receive(id, som(40_000)), receive(id, som(40_000))])
    expect(twice.filter((one) => one.ok)).toHaveLength(1)
    expect(await receive(id, som(20_000), { seen: 1 })).toMatchObject(ok)
    expect(await receive(id, som(1), { seen: 2 })).toMatchObject({ error: 'pool.error.moved' })
    expect(await send(id, { orderNumber: '13' })).toMatchObject({ error: 'pool.error.moved' })
    expect((await countWaitingParts(nodira)).toReceive).toBeNull()
    // With more accepted pieces more is owed.
    expect(await bring(nodira, id, 2)).toMatchObject(ok)
    expect(await check(id, 2)).toEqual({ ok: true, value: { isDone: true } })
    expect(await send(id, { orderNumber: '13' })).toMatchObject(ok)
    expect(await receive(id, som(40_000), { seen: 2 })).toMatchObject(ok)
  })
})

it('nobody acts for a shop who is of the other one, or of the organisation', async () => {
  const contractId = await run()
  const refused = { error: 'sides.error.splitContract' }
  const shop = await openWorkshop('Ikki tomonlama', 20)
  expect(await invite(contractId, [[shop, 2]])).toMatchObject(ok)
  const id = await lastPart(contractId, shop)
  for (const { personId } of [seller, owner]) {
    await grantByOwner(personId ?? '', 'artisan', shop.organisationId ?? '')
    const inside = actingAs(personId ?? '', 'artisan', shop.organisationId ?? '')
    expect(await take(inside, id)).toMatchObject(refused)
    expect(await perform(inside, refusePart, { partId: id, reason: 'Kerak emas' })).toMatchObject(refused)
  }
  expect(await invite(contractId, [[shop, 2]])).toMatchObject({
    error: expect.stringMatching(/invited|sides/),
  })
  expect(await perform(seller, withdrawPart, { partId: id, reason: null })).toMatchObject(refused)
})
