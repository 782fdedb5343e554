import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { reconcileLedger } from '~/domains/makers/index.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import { answerClaim, getOwnClaims, getVoucher, openMakerClaim } from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { asSuperuser } from '../ledger/open-database'
import { actor, clock, placed, standing, states, system } from '../vouchers/world'
import { addStaff, ask, asked, openWorkshop, type Received, receive, type Workshop } from './received'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(async () => {
  const verdict = await asSuperuser(shop.test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  await closeDatabase()
  await shop?.test.drop()
})

const moneyOf = ({ voucherId, orderId }: Received) => standing({ voucherId, orderId, makerId: shop.maker.id })
const confirm = (claimId: string, by = shop.desk) => perform(by, confirmReturn, { claimId })

describe('a device is returned', () => {
  it('gives the State’s share to the voucher with the lost days, and her own part to the payer', async () => {
    const one = await receive(shop, 700_000)
    const before = await getVoucher(one.person, one.voucherId)
    const owed = await moneyOf(one)
    clock.at = addDays(clock.at, 5)
    const claimId = await asked(one.person, one.orderId)
    expect(await states(one.voucherId, one.orderId)).toEqual(['redeemed', 'handed_over'])
    clock.at = addDays(clock.at, 2)
    expect(await confirm(claimId)).toMatchObject({ ok: true })
    expect(await states(one.voucherId, one.orderId)).toEqual(['issued', 'returned'])
    const after = await moneyOf(one)
    expect(after.voucher).toBe(som(500_000))
    expect(after.hold).toBe(0n)
    expect(after.maker - owed.maker).toBe(-som(700_000))
    expect(after.stripe - owed.stripe).toBe(som(200_000))
    const voucher = await getVoucher(one.person, one.voucherId)
    expect(voucher?.validUntil).toEqual(addDays(before?.validUntil ?? clock.at, 7))
    const refunds = await asSuperuser(shop.test, (client) =>
      client.query(
        'select r.amount_tiyin from refund r join payment_intent i on i.id = r.payment_intent_id where i.subject_id = $1',
        [one.orderId],
      ),
    )
    expect(refunds.rows).toEqual([{ amount_tiyin: '20000000' }])
    // Once: the second press changes nothing, and the voucher is spent again.
    expect(await confirm(claimId)).toMatchObject({ error: 'claims.error.moved' })
    await placed(one.person, one.voucherId, shop.maker, 400_000)
    expect((await reconcileLedger(system)).found).toBe(0)
  })

  it('makes a voucher whole whose rest went to the treasury', async () => {
    const one = await receive(shop, 400_000)
    const before = await moneyOf(one)
    await confirm(await asked(one.person, one.orderId))
    const after = await moneyOf(one)
    expect(after.voucher).toBe(som(500_000))
    expect(after.treasury - before.treasury).toBe(-som(100_000))
  })

  it('sends the State’s share to the treasury when the programme is over', async () => {
    const one = await receive(shop, 400_000, { programmeEndsOn: new Date('2026-11-25T00:00:00Z') })
    const before = await moneyOf(one)
    clock.at = addDays(clock.at, 10)
    await confirm(await asked(one.person, one.orderId))
    expect(await states(one.voucherId, one.orderId)).toEqual(['expired', 'returned'])
    const after = await moneyOf(one)
    expect(after.voucher).toBe(0n)
    expect(after.treasury - before.treasury).toBe(som(400_000))
    expect((await reconcileLedger(system)).found).toBe(0)
  })

  it('within the term only, once, and by nobody else', async () => {
    const one = await receive(shop, 400_000)
    const stranger = await receive(shop, 400_000)
    expect(await ask(stranger.person, one.orderId)).toMatchObject({ error: 'claims.error.notFound' })
    expect(await ask(shop.desk, one.orderId)).toMatchObject({ error: 'claims.error.notFound' })
    const elsewhere = await addStaff(shop, 'inson_specialist', '1726269')
    expect(await ask(elsewhere, one.orderId)).toMatchObject({ error: 'claims.error.notFound' })
    expect(await ask(one.person, one.orderId, { reasonCode: 'broken' })).toMatchObject({
      error: 'claims.error.reasonMissing',
    })
    clock.at = addDays(clock.at, 15)
    expect(await ask(one.person, one.orderId)).toMatchObject({ error: 'claims.error.notPossible' })
    clock.at = addDays(clock.at, -1)
    const [first, second] = await Promise.all([ask(one.person, one.orderId), ask(one.person, one.orderId)])
    expect([first.ok, second.ok].toSorted()).toEqual([false, true])
  })

  it('at the desk for her, which both sides see', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(shop.specialist, one.orderId)
    const own = await getOwnClaims(one.person, one.orderId)
    expect(own?.claims[0]).toMatchObject({
      id: claimId,
      askedById: shop.specialist.personId,
      text: 'Tizzaga botadi',
    })
    expect((await perform(shop.desk, openMakerClaim, claimId))?.text).toBe('Tizzaga botadi')
  })

  it('never by the maker to herself', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId)
    const herself = actor(shop.gateway, 'maker_staff', one.person.personId, shop.maker.id)
    expect(await confirm(claimId, herself)).toMatchObject({ error: 'sides.error.makeDevice' })
    expect(
      await perform(herself, answerClaim, { claimId, answer: 'refuse', reasonCode: 'noFault', text: 'x' }),
    ).toMatchObject({ error: 'sides.error.makeDevice' })
  })

  it('confirmed twice at once through two pools moves money once', async () => {
    const one = await receive(shop, 700_000)
    const claimId = await asked(one.person, one.orderId)
    const before = await moneyOf(one)
    const answers = await Promise.all([confirm(claimId), confirm(claimId), confirm(claimId)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await moneyOf(one)).maker - before.maker).toBe(-som(700_000))
  })
})

describe('what the maker does not take back', () => {
  it('is a dispute when nobody answered in time', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId)
    clock.at = addDays(clock.at, 7)
    expect((await expireVouchers(system)).disputed).toBe(0)
    clock.at = addDays(clock.at, 3)
    expect((await expireVouchers(system)).disputed).toBeGreaterThan(0)
    expect((await getOwnClaims(one.person, one.orderId))?.claims[0]?.status).toBe('disputed')
    expect(await confirm(claimId)).toMatchObject({ error: 'claims.error.moved' })
  })
})
