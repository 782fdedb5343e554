import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  askCeiling,
  decideCeiling,
  getOwnCeilings,
  getOwnQuotes,
  listCeilings,
  openCeiling,
  prepareCeiling,
  recordCameBack,
  submitCeilingAppeal,
  withdrawCeiling,
  withdrawQuotes,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { appealCeiling } from '~/workflows/vouchers/quotes/appeal-ceiling.server'
import { addStaff, openWorkshop, type Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { holder } from '../helped/helping'
import { type Actor, addMaker, clock, system } from '../world'
import { addWorkshop, answered, asked, order, quoteOf } from './quotes-world'

let shop: Workshop
let person: Actor
let voucherId: string
let quoteId: string
let offerId: string
const elsewhere = '1726264'

beforeAll(async () => {
  shop = await openWorkshop('catalogue')
}, 120_000)
beforeEach(async () => {
  clock.at = new Date('2026-11-23T09:00:00Z')
  const one = await holder(shop)
  person = one.person
  voucherId = one.voucherId
  const requestId = await asked(person, voucherId, [shop.maker.id])
  offerId = await answered(shop.desk, requestId, shop.maker.id, 1_400_000)
  quoteId = (await quoteOf(requestId, shop.maker.id)).id
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const text = 'Oddiysi bilan yurolmayman, usta shuni tavsiya qildi.'
const ask = (by = person) => perform(by, askCeiling, { voucherId, quoteId, text })
async function askedFor(): Promise<string> {
  const answer = await ask()
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.ceilingId
}
const readPreparedAt = async (id: string) =>
  (await asPortal(({ tx }) => tx.ceilingRequest.findUniqueOrThrow({ where: { id } }))).preparedAt
const prepare = async (by: Actor, ceilingId: string, outcome: 'approve' | 'refuse' = 'approve') =>
  perform(by, prepareCeiling, {
    ...{ ceilingId, outcome, text: 'Asosi', seenAt: await readPreparedAt(ceilingId) },
    reasonCode: outcome === 'refuse' ? ('listedFits' as const) : null,
  })
const decide = async (by: Actor, ceilingId: string) =>
  perform(by, decideCeiling, { ceilingId, seenAt: (await readPreparedAt(ceilingId)) ?? new Date(0) })
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

describe('a price above the ceiling', () => {
  it('is paid by the State once two people decide it, by another voucher with its own money', async () => {
    const ceilingId = await askedFor()
    expect(await ask()).toMatchObject({ error: 'quotes.error.ceilingAsked' })
    expect((await listCeilings(shop.specialist, { isOpen: true, page: 1 })).ceilings[0]).toMatchObject({
      ...{ id: ceilingId, ceilingTiyin: som(1_400_000) },
    })
    expect(await decide(shop.head, ceilingId)).toMatchObject({ error: 'quotes.error.unprepared' })
    expect(await prepare(shop.specialist, ceilingId)).toMatchObject({ ok: true })
    expect(await decide(shop.specialist, ceilingId)).toMatchObject({ error: 'vouchers.error.headDecides' })
    expect(await decide(shop.head, ceilingId)).toEqual({ ok: true, value: null })

    const raised = await asPortal(({ tx }) =>
      tx.voucher.findFirstOrThrow({ where: { replacesId: voucherId } }),
    )
    expect(raised).toMatchObject({ status: 'issued', ceilingTiyin: som(1_400_000) })
    expect(await balance(accountCode.voucher(raised.id))).toBe(som(1_400_000))
    expect(await balance(accountCode.voucher(voucherId))).toBe(0n)
    // What was asked of workshops goes on with it, and the answer is hers to take without paying.
    expect((await getOwnQuotes(person, raised.id))[0]).toMatchObject({ status: 'open' })
    // The State raised it for that answer alone: another dear offer is not paid by it, not past the program either.
    const dear = await addMaker(shop.test, [1_300_000])
    const other = dear.offers.get(1_300_000) ?? ''
    expect(await order(person, raised.id, other, 1_300_000)).toEqual({
      ...{ ok: false, error: 'quotes.error.raisedForOther' },
    })
    const placed = await order(person, raised.id, offerId, 1_400_000)
    expect(placed).toMatchObject({ ok: true, value: { topUpTiyin: 0n } })
  })

  it('is refused with a reason, and looked at once more by another centre, by nobody who had a part', async () => {
    const ceilingId = await askedFor()
    await prepare(shop.specialist, ceilingId, 'refuse')
    expect(await decide(shop.head, ceilingId)).toMatchObject({ ok: true })
    expect((await getOwnCeilings(person, voucherId))[0]).toMatchObject({
      ...{ status: 'refused', reasonCode: 'listedFits', outcomeText: 'Asosi', mayAppeal: true },
    })
    expect(await ask()).toMatchObject({ error: 'quotes.error.ceilingAsked' })
    const appealed = await perform(person, submitCeilingAppeal, {
      ...{ voucherId, ceilingId, text: 'Rozi emasman', centreCode: elsewhere },
    })
    if (!appealed.ok) throw new Error(appealed.error)
    const again = appealed.value.ceilingId
    expect(await prepare(shop.specialist, again)).toMatchObject({ error: 'quotes.error.notFound' })
    const [specialist, head] = [
      await addStaff(shop, 'inson_specialist', elsewhere),
      await addStaff(shop, 'inson_head', elsewhere),
    ]
    // Who had a part moved to the other centre.
    expect(await prepare({ ...shop.specialist, organisationId: elsewhere }, again)).toMatchObject({
      error: 'quotes.error.decidedByYou',
    })
    expect(await prepare(specialist, again)).toMatchObject({ ok: true })
    expect(await decide(head, again)).toMatchObject({ ok: true })
    const raised = await asPortal(({ tx }) => tx.voucher.count({ where: { replacesId: voucherId } }))
    expect(raised).toBe(1)
  })

  it('is not appealed while another price is asked, and again once that is taken back', async () => {
    const [one, other] = [await holder(shop), await addWorkshop(shop)]
    const requestId = await asked(one.person, one.voucherId, [shop.maker.id, other.maker.id])
    await answered(shop.desk, requestId, shop.maker.id, 1_400_000)
    await answered(other.desk, requestId, other.maker.id, 1_300_000)
    const [first, second] = [
      (await quoteOf(requestId, shop.maker.id)).id,
      (await quoteOf(requestId, other.maker.id)).id,
    ]
    ;({ person, voucherId, quoteId } = { ...one, quoteId: first })
    const ceilingId = await askedFor()
    await prepare(shop.specialist, ceilingId, 'refuse')
    await decide(shop.head, ceilingId)
    expect(await perform(person, askCeiling, { voucherId, quoteId: second, text })).toMatchObject({
      ok: true,
    })
    const mayAppeal = async () =>
      (await getOwnCeilings(person, voucherId)).find(({ id }) => id === ceilingId)?.mayAppeal
    const appeal = () =>
      perform(person, submitCeilingAppeal, { voucherId, ceilingId, text, centreCode: elsewhere })
    expect(await mayAppeal()).toBe(false)
    expect(await appeal()).toMatchObject({ error: 'quotes.error.moved' })
    await perform(person, withdrawCeiling, { voucherId })
    expect(await mayAppeal()).toBe(true)
    expect(await appeal()).toMatchObject({ ok: true })
  })

  it('is nothing to decide once she takes it back, or what she asked of workshops', async () => {
    const ceilingId = await askedFor()
    expect(await perform(person, withdrawCeiling, { voucherId })).toEqual({ ok: true, value: null })
    expect(await prepare(shop.specialist, ceilingId)).toMatchObject({ error: 'quotes.error.moved' })
    const second = await askedFor()
    await perform(person, withdrawQuotes, { voucherId })
    expect((await getOwnCeilings(person, voucherId)).find(({ id }) => id === second)?.status).toBe(
      'withdrawn',
    )
  })

  it('is asked, appealed and taken back for nothing where an address is made up', async () => {
    const odd = 'x'
    const asks = { ...{ voucherId, quoteId, text }, ceilingId: newId() }
    const moved = { error: 'quotes.error.moved' }
    const notFound = { error: 'vouchers.error.notFound' }
    expect(await perform(person, askCeiling, { ...asks, quoteId: odd })).toMatchObject(moved)
    expect(await perform(person, askCeiling, { ...asks, voucherId: odd })).toMatchObject(notFound)
    expect(await perform(person, appealCeiling, { ...asks, voucherId: odd })).toMatchObject(moved)
    expect(await perform(person, withdrawCeiling, { voucherId: odd })).toMatchObject(notFound)
    expect(await perform(person, withdrawQuotes, { voucherId: odd })).toMatchObject(notFound)
    expect(
      await perform(shop.desk, recordCameBack, { deviceOrderId: odd, reasonCode: 'notFetched' }),
    ).toMatchObject({ error: 'vouchers.error.orderNotFound' })
  })

  it('is not approved where the price changed, or nobody is to', async () => {
    const ceilingId = await askedFor()
    await prepare(shop.specialist, ceilingId)
    clock.at = new Date('2026-12-21T09:00:00Z')
    expect(await decide(shop.head, ceilingId)).toMatchObject({ error: 'quotes.error.priceGone' })
    expect(await perform(shop.desk, openCeiling, ceilingId)).toBeNull()
  })
})

describe('in the database', () => {
  it('is decided by nobody who prepared it, and gives no voucher by itself', async () => {
    const ceilingId = await askedFor()
    await prepare(shop.head, ceilingId)
    expect(await decide(shop.head, ceilingId)).toMatchObject({ error: 'vouchers.error.preparedByYou' })
    const put = (by: Actor) =>
      transaction(by, (work) =>
        work.asSystem(() =>
          work.tx.ceilingRequest.update({
            where: { id: ceilingId },
            data: { status: 'approved', decidedById: by.personId, closedAt: clock.at },
          }),
        ),
      )
    await expect(put(shop.head)).rejects.toThrow(/two_people/)
    const other = await addStaff(shop, 'inson_head')
    await expect(put(other)).rejects.toThrow(/gives its voucher/)
    await expect(put(shop.specialist)).rejects.toThrow(/not theirs/)
  })

  it('gives no voucher with another ceiling than the law says without a decision', async () => {
    await expect(
      asSuperuser(shop.test, (client) =>
        client.query(`update voucher set ceiling_tiyin = ceiling_tiyin + 1 where id = $1`, [voucherId]),
      ),
    ).rejects.toThrow()
  })
})
