import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import {
  advanceDeviceOrder,
  askCeiling,
  decideCeiling,
  getOwnDeviceOrder,
  handOverDevice,
  prepareCeiling,
  refuseQuote,
  withdrawQuotes,
} from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { asked as askedClaim, openWorkshop, type Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { holder } from '../helped/helping'
import { sent } from '../sent'
import { type Actor, addMaker, clock, placed as placedOn, system } from '../world'
import { addWorkshop, answer, answered, asked, type OtherWorkshop, order, quoteOf } from './quotes-world'

// The voucher of 500 000 soʻm was raised to 1 400 000 for one price, which then comes to nothing.

let shop: Workshop
let person: Actor
let raisedId: string
let quoteId: string
let offerId: string
let requestId: string

beforeAll(async () => {
  shop = await openWorkshop('catalogue')
}, 120_000)
beforeEach(async () => {
  clock.at = new Date('2026-11-23T09:00:00Z')
  await begin()
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const text = 'Oddiysi bilan yurolmayman.'
async function raise(voucherId: string): Promise<string> {
  const ask = await perform(person, askCeiling, { voucherId, quoteId, text })
  if (!ask.ok) throw new Error(ask.error)
  const { ceilingId } = ask.value
  await perform(shop.specialist, prepareCeiling, { ceilingId, outcome: 'approve', text, reasonCode: null })
  const decided = await perform(shop.head, decideCeiling, { ceilingId, seenAt: clock.at })
  if (!decided.ok) throw new Error(decided.error)
  const raised = await asPortal(({ tx }) =>
    tx.voucher.findFirstOrThrow({ where: { replacesId: voucherId }, select: { id: true } }),
  )
  return raised.id
}

/** Somebody whose voucher is raised for the price of the workshop; others may be asked besides. */
async function begin(others: readonly OtherWorkshop[] = []): Promise<void> {
  const one = await holder(shop)
  person = one.person
  requestId = await asked(person, one.voucherId, [shop.maker.id, ...others.map(({ maker }) => maker.id)])
  for (const { maker, desk } of others) {
    const { id } = await quoteOf(requestId, maker.id)
    await answer(desk, id, { validUntilOn: '2027-01-20' })
  }
  await namedAndRaised(one.voucherId)
}

async function namedAndRaised(voucherId: string): Promise<void> {
  offerId = await answered(shop.desk, requestId, shop.maker.id, 1_400_000)
  quoteId = (await quoteOf(requestId, shop.maker.id)).id
  raisedId = await raise(voucherId)
}

async function placed(): Promise<string> {
  const answer = await order(person, raisedId, offerId, 1_400_000)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.deviceOrderId
}
/** What the voucher carries, what stands on its account, and what went back to the budget. */
const stand = () =>
  transaction(system, async (work) => {
    const { ceilingTiyin } = await work.tx.voucher.findUniqueOrThrow({ where: { id: raisedId } })
    const back = await work.tx.posting.findMany({
      where: { purpose: 'voucher.lowered', from: { code: accountCode.voucher(raisedId) } },
      orderBy: { id: 'asc' },
    })
    const account = await getBalance(work, accountCode.voucher(raisedId))
    return { ceilingTiyin, account, back: back.map(({ amountTiyin }) => amountTiyin) }
  })
const raised = { ceilingTiyin: som(1_400_000), account: som(1_400_000), back: [] }
const lowered = { ceilingTiyin: som(500_000), account: som(500_000), back: [som(900_000)] }
const told = () =>
  asPortal(({ tx }) =>
    tx.message.count({
      where: { personId: person.personId, template: 'notifications.voucherLowered', channel: 'portal' },
    }),
  )

describe('a price above the ceiling that comes to nothing', () => {
  it('leaves the usual ceiling when she cancels its order, and can be asked for again', async () => {
    const deviceOrderId = await placed()
    expect(await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })).toMatchObject({
      ok: true,
    })
    expect(await stand()).toEqual(lowered)
    expect(await told()).toBe(1)
    // Any offer is hers to take again, and the dear one with a part of her own.
    const dear = await addMaker(shop.test, [1_300_000])
    const other = dear.offers.get(1_300_000) ?? ''
    const topped = await order(person, raisedId, other, 1_300_000)
    expect(topped).toMatchObject({ ok: true, value: { topUpTiyin: som(800_000) } })
    if (!topped.ok) return
    const { deviceOrderId: again } = topped.value
    await perform(person, cancelDeviceOrder, { deviceOrderId: again, reasonCode: 'other' })
    requestId = await asked(person, raisedId, [shop.maker.id])
    await namedAndRaised(raisedId)
    expect(await stand()).toEqual(raised)
  })

  it('leaves it once when she and the workshop end the order at the same time', async () => {
    const deviceOrderId = await placed()
    const ended = await Promise.all([
      perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' }),
      perform(shop.desk, declineDeviceOrder, { deviceOrderId, reasonCode: 'noCapacity' }),
    ])
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stand()).toEqual(lowered)
  })

  it('leaves it when the workshop takes its price back, and when she takes back what she asked', async () => {
    const refused = { quoteId, reasonCode: 'noCapacity', note: null }
    expect(await perform(shop.desk, refuseQuote, refused)).toMatchObject({ ok: true })
    expect(await stand()).toEqual(lowered)
    await begin()
    expect(await perform(person, withdrawQuotes, { voucherId: raisedId })).toMatchObject({ ok: true })
    expect(await stand()).toEqual(lowered)
  })

  it('leaves it by itself once the day of the price is over, and not before', async () => {
    await begin([await addWorkshop(shop)])
    clock.at = new Date('2026-12-20T09:00:00Z')
    await expireVouchers(system)
    expect(await stand()).toEqual(raised)
    clock.at = new Date('2026-12-21T09:00:00Z')
    await expireVouchers(system)
    expect(await stand()).toEqual(lowered)
    // What the other workshop named still stands.
    const request = await asPortal(({ tx }) =>
      tx.quoteRequest.findUniqueOrThrow({ where: { id: requestId } }),
    )
    expect(request).toMatchObject({ status: 'open', voucherId: raisedId })
  })

  it('leaves it when the device goes back, and stays while it is made', async () => {
    const deviceOrderId = await placed()
    for (const move of ['accept', 'startMaking', 'finish'] as const)
      await perform(shop.desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 10 })
    await expireVouchers(system)
    expect((await stand()).ceilingTiyin).toBe(som(1_400_000))
    const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
    expect(await perform(shop.desk, handOverDevice, { ...sent(), deviceOrderId, code })).toMatchObject({
      ok: true,
    })
    const claimId = await askedClaim(person, deviceOrderId)
    expect(await perform(shop.desk, confirmReturn, { claimId })).toMatchObject({ ok: true })
    expect(await stand()).toEqual(lowered)
  })

  it('leaves it when she orders something else, which comes to nothing', async () => {
    const deviceOrderId = await placedOn(person, raisedId, shop.maker, 400_000)
    await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })
    expect(await stand()).toEqual(lowered)
  })
})

describe('a price above the ceiling that the workshop lowers', () => {
  const names = async (price: number) => {
    const { version } = await asPortal(({ tx }) => tx.offer.findUniqueOrThrow({ where: { id: offerId } }))
    return answer(shop.desk, quoteId, { price, version })
  }

  it('leaves the voucher that much at once, each time, and never less than before', async () => {
    expect(await names(1_200_000)).toMatchObject({ ok: true })
    expect(await stand()).toEqual({
      ...{ ceilingTiyin: som(1_200_000), account: som(1_200_000), back: [som(200_000)] },
    })
    // Dearer again is hers to add.
    expect(await names(1_300_000)).toMatchObject({ ok: true })
    expect((await stand()).ceilingTiyin).toBe(som(1_200_000))
    expect(await names(900_000)).toMatchObject({ ok: true })
    expect(await stand()).toMatchObject({ ceilingTiyin: som(900_000), account: som(900_000) })
    expect(await names(400_000)).toMatchObject({ ok: true })
    expect(await stand()).toEqual({
      ...{ ceilingTiyin: som(500_000), account: som(500_000) },
      back: [som(200_000), som(300_000), som(400_000)],
    })
    // Nothing is left to give back, and anything can be ordered.
    const refused = { quoteId, reasonCode: 'noCapacity', note: null }
    expect(await perform(shop.desk, refuseQuote, refused)).toMatchObject({ ok: true })
    expect((await stand()).ceilingTiyin).toBe(som(500_000))
    const dear = await addMaker(shop.test, [1_300_000])
    expect(await order(person, raisedId, dear.offers.get(1_300_000) ?? '', 1_300_000)).toMatchObject({
      ok: true,
    })
  })

  it('is ordered at what it costs now, and leaves the usual ceiling when that comes to nothing', async () => {
    await names(1_200_000)
    const placedNow = await order(person, raisedId, offerId, 1_200_000)
    expect(placedNow).toMatchObject({ ok: true, value: { topUpTiyin: 0n } })
    if (!placedNow.ok) return
    const { deviceOrderId } = placedNow.value
    await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })
    expect(await stand()).toEqual({ ...lowered, back: [som(200_000), som(700_000)] })
  })

  it('is lowered once when it is named and ordered at the same time', async () => {
    const [named, placedThen] = await Promise.all([
      names(1_000_000),
      order(person, raisedId, offerId, 1_400_000),
    ])
    expect([named.ok, placedThen.ok].filter(Boolean)).toHaveLength(1)
    const { ceilingTiyin, back } = await stand()
    expect([ceilingTiyin, back]).toEqual(named.ok ? [som(1_000_000), [som(400_000)]] : [som(1_400_000), []])
  })
})

describe('in the database', () => {
  it('lowers no voucher while the price stands, and to no other sum', async () => {
    const fall = (by: Actor | typeof system) =>
      transaction(by, (work) =>
        work.asSystem(() =>
          work.tx.ceilingRequest.updateMany({
            where: { quoteId, status: 'approved' },
            data: { fellThroughAt: clock.at },
          }),
        ),
      )
    await expect(fall(person)).rejects.toThrow(/ceiling_request_stands/)
    await expect(
      transaction(person, (work) =>
        work.asSystem(() =>
          work.tx.ceilingRequest.updateMany({
            where: { quoteId, status: 'approved' },
            data: { loweredTiyin: som(900_000) },
          }),
        ),
      ),
    ).rejects.toThrow(/ceiling_request_price/)
    await expect(
      transaction(system, ({ tx }) =>
        tx.voucher.update({ where: { id: raisedId }, data: { ceilingTiyin: som(500_000) } }),
      ),
    ).rejects.toThrow(/permission denied/)
    clock.at = new Date('2026-12-21T09:00:00Z')
    // Not without its money: the account still holds the higher sum.
    await expect(fall(system)).rejects.toThrow(/voucher_money|should hold/)
    await expect(
      asSuperuser(shop.test, (client) =>
        client.query('update voucher set ceiling_tiyin = ceiling_tiyin - 1 where id = $1', [raisedId]),
      ),
    ).rejects.toThrow(/does not change/)
  })
})
