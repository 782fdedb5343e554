import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { findOffers, getOffer, listOwnOffers } from '~/domains/makers/index.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import {
  advanceDeviceOrder,
  getDevicePassport,
  getOwnDeviceOrder,
  getOwnQuotes,
  getStandingQuote,
  handOverDevice,
  listMakerQuotes,
  openMakerQuote,
  refuseQuote,
  withdrawQuotes,
} from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { openWorkshop, type Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { agreed, clerkOf, holder } from '../helped/helping'
import { sent } from '../sent'
import { type Actor, clock, system } from '../world'
import { addWorkshop, answer, answered, ask, asked, type OtherWorkshop, order, quoteOf } from './quotes-world'

let shop: Workshop
let other: OtherWorkshop
let person: Actor
let voucherId: string
const start = new Date('2026-11-23T09:00:00Z')

beforeAll(async () => {
  shop = await openWorkshop('catalogue')
  other = await addWorkshop(shop)
}, 120_000)
beforeEach(async () => {
  clock.at = new Date(start)
  const one = await holder(shop)
  person = one.person
  voucherId = one.voucherId
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const both = () => [shop.maker.id, other.maker.id]
const told = (personId: string | null) =>
  asPortal(async ({ tx }) => {
    const found = await tx.message.findMany({
      where: { personId },
      distinct: ['template'],
      select: { template: true },
    })
    return found.map(({ template }) => template.replace('notifications.', ''))
  })
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

describe('asking and answering', () => {
  it('asks workshops, which learn nothing of who she is, and compares their answers', async () => {
    const requestId = await asked(person, voucherId, both())
    expect(await told(shop.desk.personId)).toContain('quoteAsked')
    const quote = await quoteOf(requestId, shop.maker.id)
    const { quotes } = await listMakerQuotes(shop.desk, { isOpen: true, page: 1 })
    expect(quotes[0]).toMatchObject({
      id: quote.id,
      standing: 'waits',
      deviceCode: 'cane',
      districtSoato: '1726262',
    })
    const file = await perform(shop.desk, openMakerQuote, quote.id)
    expect(file).toMatchObject({ need: expect.stringContaining('hassa'), standing: 'waits', isOwn: false })
    expect(
      JSON.stringify({ file, quotes }, (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(person.personId)
    // What another workshop was asked, or answers, is not this one's.
    expect(await perform(other.desk, openMakerQuote, quote.id)).toBeNull()
    // The database shows a workshop no request, and so not whose it is.
    expect(await transaction(shop.desk, ({ tx }) => tx.quoteRequest.count())).toBe(0)

    expect(await answer(shop.desk, quote.id, { note: 'Rezina uchlik ham kiradi.' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await told(person.personId)).toContain('quoteAnswered')
    const [own] = await getOwnQuotes(person, voucherId)
    expect(own?.quotes.find(({ id }) => id === quote.id)).toMatchObject({
      ...{ standing: 'stands', note: 'Rezina uchlik ham kiradi.' },
    })
    expect(await getOwnQuotes(other.desk, voucherId)).toEqual([])
  })

  it('changes an answer until its day is over, and not over the head of a colleague', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const { id } = await quoteOf(requestId, shop.maker.id)
    expect(await answer(shop.desk, id, { price: 440_000 })).toMatchObject({ error: 'quotes.error.changed' })
    expect(await answer(shop.desk, id, { price: 440_000, version: 1 })).toMatchObject({ ok: true })
    expect((await quoteOf(requestId, shop.maker.id)).offerId).toBe(offerId)
    // At the price that was before nothing is ordered.
    expect(await order(person, voucherId, offerId, 450_000)).toMatchObject({
      error: 'vouchers.error.priceChanged',
    })
    clock.at = new Date('2026-12-21T09:00:00Z')
    expect(await answer(shop.desk, id, { version: 2, validUntilOn: '2026-12-30' })).toMatchObject({
      error: 'quotes.error.moved',
    })
    expect(await order(person, voucherId, offerId, 440_000)).toMatchObject({
      error: 'vouchers.error.offerGone',
    })
  })

  it('stands in no list, and is nobody else’s to order', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const found = await findOffers({ deviceCode: 'cane', on: clock.at })
    expect(found.map(({ id }) => id)).not.toContain(offerId)
    expect(await getOffer(offerId, clock.at)).toBeNull()
    expect((await listOwnOffers(shop.desk)).map(({ id }) => id)).not.toContain(offerId)
    const stranger = await holder(shop)
    expect(await getStandingQuote(stranger.person, { voucherId: stranger.voucherId, offerId })).toBeNull()
    expect(await order(stranger.person, stranger.voucherId, offerId, 450_000)).toMatchObject({
      error: 'vouchers.error.offerGone',
    })
  })

  it('tells her when nobody is left, or takes its price back', async () => {
    const requestId = await asked(person, voucherId, both())
    const [first, second] = [
      await quoteOf(requestId, shop.maker.id),
      await quoteOf(requestId, other.maker.id),
    ]
    await answer(shop.desk, first.id)
    const decline = (by: Actor, quoteId: string) =>
      perform(by, refuseQuote, { quoteId, reasonCode: 'noCapacity', note: null })
    expect(await decline(shop.desk, first.id)).toEqual({ ok: true, value: null })
    expect(await told(person.personId)).toContain('quoteTakenBack')
    await decline(other.desk, second.id)
    expect(await told(person.personId)).toContain('quotesWithoutPrice')
    // It thinks better of it.
    expect(await answer(other.desk, second.id)).toMatchObject({ ok: true })
  })

  it('is one request sent twice, one open at a time, and ends by her word', async () => {
    const requestId = await asked(person, voucherId, both())
    expect(await ask(person, voucherId, both(), { requestId })).toMatchObject({
      ok: true,
      value: { requestId },
    })
    expect(await ask(person, voucherId, both())).toMatchObject({ error: 'quotes.error.openAlready' })
    expect(await perform(person, withdrawQuotes, { voucherId })).toEqual({ ok: true, value: null })
    expect(await told(other.desk.personId)).toContain('quoteOver')
    const { id } = await quoteOf(requestId, shop.maker.id)
    expect(await answer(shop.desk, id)).toMatchObject({ error: 'quotes.error.moved' })
    expect((await perform(shop.desk, openMakerQuote, id))?.need).toBeNull()
    // The form of the page that she went back to.
    expect(await ask(person, voucherId, both(), { requestId })).toMatchObject({ error: 'quotes.error.moved' })
    expect(await ask(person, voucherId, both())).toMatchObject({ ok: true })
  })

  it('asks one request of two that are sent at once', async () => {
    const sentAtOnce = await Promise.all([ask(person, voucherId, both()), ask(person, voucherId, both())])
    expect(sentAtOnce.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await getOwnQuotes(person, voucherId)).toHaveLength(1)
  })

  it('ends by itself when nobody answers in time, and not while a price holds', async () => {
    const requestId = await asked(person, voucherId, both())
    clock.at = new Date('2026-12-04T09:00:00Z')
    await expireVouchers(system)
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ id: requestId, status: 'lapsed' })
    expect(await told(person.personId)).toContain('quotesWithoutPrice')

    const again = await asked(person, voucherId, both())
    const { id } = await quoteOf(again, shop.maker.id)
    await answer(shop.desk, id, { validUntilOn: '2027-01-20' })
    clock.at = new Date('2027-01-10T09:00:00Z')
    await expireVouchers(system)
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ id: again, status: 'open' })
    clock.at = new Date('2027-01-21T09:00:00Z')
    await expireVouchers(system)
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ id: again, status: 'lapsed' })
  })
})

describe('ordering', () => {
  it('is not taken back while an order is placed on it', async () => {
    const requestId = await asked(person, voucherId, [shop.maker.id])
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const { id: quoteId } = await quoteOf(requestId, shop.maker.id)
    const back = () => perform(shop.desk, refuseQuote, { quoteId, reasonCode: 'noCapacity', note: null })
    const [placed, taken] = await Promise.all([order(person, voucherId, offerId, 450_000), back()])
    expect([placed.ok, taken.ok].filter(Boolean)).toHaveLength(1)
  })

  it('is ordered, made and handed over as any other, at the price that was named', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const placed = await order(person, voucherId, offerId, 450_000)
    if (!placed.ok) throw new Error(placed.error)
    const { deviceOrderId } = placed.value
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ status: 'taken', deviceOrderId })
    const { id } = await quoteOf(requestId, shop.maker.id)
    const { quotes } = await listMakerQuotes(shop.desk, { isOpen: false, page: 1 })
    expect(quotes.find((one) => one.id === id)).toMatchObject({ isTaken: true })
    expect(await balance(accountCode.hold(deviceOrderId))).toBe(som(450_000))
    for (const move of ['accept', 'startMaking', 'finish'] as const)
      await perform(shop.desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 12 })
    const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
    expect(await perform(shop.desk, handOverDevice, { ...sent(), deviceOrderId, code })).toMatchObject({
      ok: true,
    })
    expect(await getDevicePassport(person, deviceOrderId)).toMatchObject({
      warrantyUntil: new Date('2028-05-23T00:00:00Z'),
    })
    expect((await getOwnDeviceOrder(person, deviceOrderId))?.offer.title.ru).toBe('Ikki tutqichli hassa')
  })

  it('stands open again when its order comes to nothing, and is over when she orders something else', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const placed = await order(person, voucherId, offerId, 450_000)
    if (!placed.ok) throw new Error(placed.error)
    await perform(person, cancelDeviceOrder, {
      deviceOrderId: placed.value.deviceOrderId,
      reasonCode: 'changedMind',
    })
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ status: 'open', deviceOrderId: null })
    expect(await order(person, voucherId, shop.maker.offers.get(400_000) ?? '', 400_000)).toMatchObject({
      ok: true,
    })
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ status: 'withdrawn' })
  })

  it('is not taken where its workshop takes no vouchers any more', async () => {
    const requestId = await asked(person, voucherId, [other.maker.id])
    const offerId = await answered(other.desk, requestId, other.maker.id)
    const put = (status: string) =>
      asSuperuser(shop.test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query('update maker set status = $2::maker_status where id = $1', [
          other.maker.id,
          status,
        ])
        await client.query('set session_replication_role = origin')
      })
    await put('suspended')
    // What somebody needs is not for who may not make it.
    const seen = await perform(other.desk, openMakerQuote, (await quoteOf(requestId, other.maker.id)).id)
    expect(seen).toMatchObject({ need: null, mayMake: false })
    expect(await order(person, voucherId, offerId, 450_000)).toMatchObject({
      error: 'vouchers.error.offerGone',
    })
    expect(await ask((await holder(shop)).person, voucherId, [other.maker.id])).toMatchObject({ ok: false })
    await put('accredited')
    expect(await order(person, voucherId, offerId, 450_000)).toMatchObject({ ok: true })
  })

  it('is taken once by two who press at once', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const pressed = await Promise.all([
      order(person, voucherId, offerId, 450_000),
      order(person, voucherId, offerId, 450_000),
    ])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('for somebody else', () => {
  it('is asked by a clerk of her centre with her consent, and not without', async () => {
    const specialist = clerkOf(shop.specialist)
    expect(await ask(specialist, voucherId, both())).toMatchObject({ error: 'vouchers.error.notFound' })
    await agreed(specialist, person, 'desk')
    const requestId = await asked(specialist, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    expect(await order(specialist, voucherId, offerId, 450_000)).toMatchObject({ ok: true })
    expect((await getOwnQuotes(person, voucherId))[0]).toMatchObject({ id: requestId, status: 'taken' })
  })
})

describe('in the database', () => {
  const asOwner = (sql: string, values: unknown[]) =>
    asPortal(({ tx }) => tx.$executeRawUnsafe(sql, ...values))

  it('names a price for nobody but the workshop that was asked', async () => {
    const requestId = await asked(person, voucherId, both())
    const { id } = await quoteOf(requestId, shop.maker.id)
    for (const by of [person, other.desk, system])
      await expect(
        transaction(by, (work) =>
          work.asSystem(() =>
            work.tx.quote.update({
              where: { id },
              data: {
                status: 'declined',
                reasonCode: 'other',
                answeredAt: clock.at,
                answeredById: by.personId,
              },
            }),
          ),
        ),
      ).rejects.toThrow(/quote_by_actor|not theirs to name/)
  })

  it('orders no answer for another voucher, and keeps what was taken', async () => {
    const requestId = await asked(person, voucherId, both())
    const offerId = await answered(shop.desk, requestId, shop.maker.id)
    const placed = await order(person, voucherId, offerId, 450_000)
    expect(placed.ok).toBe(true)
    await expect(
      asOwner('update offer set price_tiyin = price_tiyin + 1 where id = $1::uuid', [offerId]),
    ).rejects.toThrow(/taken or over/)
    await expect(
      asOwner(
        `update quote_request set status = 'open', device_order_id = null, closed_at = null where id = $1::uuid`,
        [requestId],
      ),
    ).rejects.toThrow(/not theirs/)
    await expect(asOwner('delete from quote where request_id = $1::uuid', [requestId])).rejects.toThrow()
  })
})
