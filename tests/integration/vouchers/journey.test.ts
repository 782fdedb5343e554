import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { settlePayment } from '~/domains/payments/index.server'
import { getPageVersions } from '~/domains/reference/index.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import {
  advanceDeviceOrder,
  getMoneyOverview,
  getOwnDeviceOrder,
  getVoucher,
  handOverDevice,
  openMakerOrder,
  renewHandoverCode,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { readDeviceOrderPayment } from '~/workflows/device-orders/read-device-order-payment.server'
import { releaseUnpaidOrder } from '~/workflows/device-orders/release-unpaid-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import { sent } from './sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  place,
  placed,
  standing,
  states,
  system,
  type TestMaker,
} from './world'

let test: TestDatabase
let gateway: TestGateway
let maker: TestMaker
let desk: Actor
let person: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  maker = await addMaker(test, [400_000, 500_000, 700_000, 2_000_000, 501_000])
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function newVoucher(extra = {}) {
  clock.at = new Date('2026-11-21T09:00:00Z')
  person = actor(gateway, 'citizen', await addPerson())
  return issue(person.personId ?? '', 500_000, extra)
}

async function pay(orderId: string): Promise<string> {
  const started = await payDeviceOrder(person, {
    deviceOrderId: orderId,
    lineName: 'HD',
    locale: 'ru',
  })
  if (!started.ok) throw new Error(started.error)
  gateway.pay(started.value.intentId)
  return started.value.intentId
}

async function makeReady(orderId: string): Promise<string> {
  for (const move of ['accept', 'startMaking', 'finish'] as const) {
    const moved = await perform(desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 10 })
    expect(moved.ok).toBe(true)
  }
  const own = await getOwnDeviceOrder(person, orderId)
  return own?.handoverCode ?? ''
}

async function difference(work: () => Promise<unknown>, ids: Parameters<typeof standing>[0]) {
  const before = await standing(ids)
  await work()
  const after = await standing(ids)
  return {
    voucher: after.voucher - before.voucher,
    hold: after.hold - before.hold,
    maker: after.maker - before.maker,
    treasury: after.treasury - before.treasury,
    stripe: after.stripe - before.stripe,
  }
}

const nothing = { voucher: 0n, hold: 0n, maker: 0n, treasury: 0n, stripe: 0n }

describe('a dearer offer', () => {
  it('leaves every kept page as it is when it is ordered', async () => {
    const first = await newVoucher()
    await placed(person, first.id, maker, 700_000)
    const before = await getPageVersions()
    const second = await newVoucher()
    await placed(person, second.id, maker, 700_000)
    expect(await getPageVersions()).toEqual(before)
  })

  it('moves money step by step, and the maker is paid only by the code', async () => {
    const voucher = await newVoucher()
    const orderId = newId()
    const ids = { voucherId: voucher.id, orderId, makerId: maker.id }
    expect(await difference(() => place(person, voucher.id, maker, 700_000, orderId), ids)).toEqual({
      ...nothing,
      voucher: -som(500_000),
      hold: som(500_000),
    })
    expect(await states(voucher.id, orderId)).toEqual(['held', 'awaiting_payment'])
    expect(await perform(desk, openMakerOrder, orderId)).toBeNull()

    const outcome = async () => {
      await pay(orderId)
      expect((await readDeviceOrderPayment(person, orderId))?.outcome).toBe('paid')
      expect((await readDeviceOrderPayment(person, orderId))?.outcome).toBe('paid')
    }
    expect(await difference(outcome, ids)).toEqual({ ...nothing, hold: som(200_000), stripe: -som(200_000) })
    expect(await states(voucher.id, orderId)).toEqual(['held', 'placed'])

    let code = ''
    expect(
      await difference(async () => {
        code = await makeReady(orderId)
      }, ids),
    ).toEqual(nothing)
    expect(code).toMatch(/^\d{6}$/)
    const seen = await perform(desk, openMakerOrder, orderId)
    expect(seen?.status).toBe('ready')
    expect(JSON.stringify(seen, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toContain(code)

    const handOver = async () => {
      expect((await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code })).ok).toBe(true)
    }
    expect(await difference(handOver, ids)).toEqual({ ...nothing, hold: -som(700_000), maker: som(700_000) })
    expect(await states(voucher.id, orderId)).toEqual(['redeemed', 'handed_over'])
    expect(await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code })).toMatchObject({
      error: 'vouchers.error.orderMoved',
    })
    expect(await place(person, voucher.id, maker, 400_000)).toMatchObject({
      error: 'vouchers.error.notUsable',
    })
  })

  it('refuses a top-up that no card payment can carry before anything is held', async () => {
    const voucher = await newVoucher()
    for (const [price, error] of [
      [2_000_000, 'payments.error.amountTooLarge'],
      [501_000, 'payments.error.amountTooSmall'],
    ] as const) {
      expect(await place(person, voucher.id, maker, price)).toMatchObject({ ok: false, error })
    }
    expect((await getVoucher(person, voucher.id))?.status).toBe('issued')
  })

  it('gives the top-up back through its provider when she cancels after paying, and the days with it', async () => {
    const voucher = await newVoucher()
    const before = await getVoucher(person, voucher.id)
    const orderId = await placed(person, voucher.id, maker, 700_000)
    const intentId = await pay(orderId)
    await settlePayment(person, { intentId })
    clock.at = addDays(clock.at, 12)
    const ids = { voucherId: voucher.id, orderId, makerId: maker.id }
    const cancel = () => perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'tooSlow' })
    expect(await difference(cancel, ids)).toEqual({
      ...nothing,
      hold: -som(700_000),
      voucher: som(500_000),
      stripe: som(200_000),
    })
    const after = await getVoucher(person, voucher.id)
    expect(after?.status).toBe('issued')
    expect(after?.validUntil).toEqual(addDays(before?.validUntil ?? clock.at, 12))
    expect(await cancel()).toMatchObject({ ok: false, error: 'vouchers.error.orderMoved' })
    const refunds = await asSuperuser(test, (client) =>
      client.query(
        'select r.amount_tiyin from refund r join payment_intent i on i.id = r.payment_intent_id where i.subject_id = $1',
        [orderId],
      ),
    )
    expect(refunds.rows).toEqual([{ amount_tiyin: '20000000' }])
    expect((await place(person, voucher.id, maker, 400_000)).ok).toBe(true)
  })

  it('lapses when it is not paid in time; money that comes later goes back', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 700_000)
    const started = await payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
    expect(await releaseUnpaidOrder(person, orderId)).toBe('early')
    clock.at = new Date(clock.at.getTime() + 31 * 60_000)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('released')
    expect(await releaseUnpaidOrder(person, orderId)).toBe('kept')
    expect(await states(voucher.id, orderId)).toEqual(['issued', 'cancelled'])
    if (!started.ok) throw new Error(started.error)
    expect(gateway.pay(started.value.intentId)).toBe(false)
    expect(await perform(desk, openMakerOrder, orderId)).toBeNull()
  })

  it('keeps the order of a person who paid in the last second', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 700_000)
    await pay(orderId)
    clock.at = new Date(clock.at.getTime() + 31 * 60_000)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('kept')
    expect(await states(voucher.id, orderId)).toEqual(['held', 'placed'])
  })

  it('turns a payment back that comes after she cancelled', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 700_000)
    const intentId = await pay(orderId)
    const cancelled = await perform(person, cancelDeviceOrder, {
      deviceOrderId: orderId,
      reasonCode: 'other',
    })
    expect(cancelled.ok).toBe(true)
    const ids = { voucherId: voucher.id, orderId, makerId: maker.id }
    expect(await difference(() => settlePayment(person, { intentId }), ids)).toEqual(nothing)
    expect((await readDeviceOrderPayment(person, orderId))?.outcome).toBe('turnedBack')
    expect(await states(voucher.id, orderId)).toEqual(['issued', 'cancelled'])
  })
})

describe('a cheaper offer', () => {
  it('returns the rest to the treasury, never to the person', async () => {
    const voucher = await newVoucher()
    const orderId = newId()
    const ids = { voucherId: voucher.id, orderId, makerId: maker.id }
    await place(person, voucher.id, maker, 400_000, orderId)
    expect(await states(voucher.id, orderId)).toEqual(['held', 'placed'])
    const code = await makeReady(orderId)
    expect(
      await difference(() => perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code }), ids),
    ).toEqual({
      ...nothing,
      hold: -som(400_000),
      maker: som(400_000),
      voucher: -som(100_000),
      treasury: som(100_000),
    })
  })

  it('declined by the maker comes back with the right', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 400_000)
    expect(
      await perform(desk, declineDeviceOrder, { deviceOrderId: orderId, reasonCode: 'noCapacity' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await states(voucher.id, orderId)).toEqual(['issued', 'declined'])
    expect((await place(person, voucher.id, maker, 500_000)).ok).toBe(true)
  })

  it('sent twice with one form is one order', async () => {
    const voucher = await newVoucher()
    const orderId = newId()
    const first = await place(person, voucher.id, maker, 400_000, orderId)
    const second = await place(person, voucher.id, maker, 400_000, orderId)
    expect(first).toMatchObject({ ok: true, value: { deviceOrderId: orderId, repeated: false } })
    expect(second).toMatchObject({ ok: true, value: { deviceOrderId: orderId, repeated: true } })
    expect(await place(person, voucher.id, maker, 400_000)).toMatchObject({
      error: 'vouchers.error.notUsable',
    })
  })

  it('is not taken at another price than the one she saw', async () => {
    const voucher = await newVoucher()
    const other = await addMaker(test, [400_000])
    await asSuperuser(test, (client) =>
      client.query('update offer set price_tiyin = price_tiyin + 100 where maker_id = $1', [other.id]),
    )
    expect(await place(person, voucher.id, other, 400_000)).toMatchObject({
      error: 'vouchers.error.priceChanged',
    })
  })
})

describe('who may', () => {
  it('finds nothing of somebody else', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 400_000)
    const stranger = actor(gateway, 'citizen', await addPerson())
    const otherMaker = await addMaker(test, [400_000])
    const otherDesk = actor(gateway, 'maker_staff', await addPerson(), otherMaker.id)
    const orderNotFound = { ok: false, error: 'vouchers.error.orderNotFound' }
    expect(await getVoucher(stranger, voucher.id)).toBeNull()
    expect(await getOwnDeviceOrder(stranger, orderId)).toBeNull()
    expect(await perform(otherDesk, openMakerOrder, orderId)).toBeNull()
    expect(await perform(person, openMakerOrder, orderId)).toBeNull()
    expect(await place(stranger, voucher.id, maker, 400_000)).toMatchObject({
      error: 'vouchers.error.notFound',
    })
    expect(
      await place(stranger, (await issue(stranger.personId ?? '', 500_000)).id, maker, 400_000, orderId),
    ).toMatchObject({ error: 'vouchers.error.notUsable' })
    expect(
      await perform(stranger, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' }),
    ).toEqual(orderNotFound)
    expect(await perform(desk, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })).toEqual(
      orderNotFound,
    )
    expect(await perform(stranger, renewHandoverCode, { deviceOrderId: orderId })).toEqual(orderNotFound)
    for (const context of [otherDesk, person, actor(gateway, 'inson_specialist', null, '1726262')]) {
      expect(await perform(context, advanceDeviceOrder, { deviceOrderId: orderId, move: 'accept' })).toEqual(
        orderNotFound,
      )
      expect(
        await perform(context, declineDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' }),
      ).toEqual(orderNotFound)
      expect(
        await perform(context, handOverDevice, { ...sent(), deviceOrderId: orderId, code: '000000' }),
      ).toEqual(orderNotFound)
    }
    expect(await states(voucher.id, orderId)).toEqual(['held', 'placed'])
  })

  it('locks the hand-over after five wrong codes until the person makes a new one', async () => {
    const voucher = await newVoucher()
    const orderId = await placed(person, voucher.id, maker, 400_000)
    const code = await makeReady(orderId)
    const wrong = code === '111111' ? '222222' : '111111'
    for (const left of [4, 3, 2, 1]) {
      expect(await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code: wrong })).toEqual(
        {
          ok: false,
          error: 'vouchers.error.wrongCode',
          details: { count: left },
        },
      )
    }
    // The last one says at once that no other is left, and so does the right one then.
    for (const tried of [wrong, code])
      expect(
        await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code: tried }),
      ).toMatchObject({ error: 'vouchers.error.tooManyCodes' })
    expect((await perform(desk, openMakerOrder, orderId))?.codeAttemptsLeft).toBe(0)
    expect((await perform(person, renewHandoverCode, { deviceOrderId: orderId })).ok).toBe(true)
    const fresh = (await getOwnDeviceOrder(person, orderId))?.handoverCode ?? ''
    expect((await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code: fresh })).ok).toBe(
      true,
    )
  })
})

describe('the last day', () => {
  it('ends an unused voucher once and returns its money; a held one waits', async () => {
    const voucher = await newVoucher({ validDays: 30 })
    const held = await issue(person.personId ?? '', 500_000, { validDays: 30, deviceCode: 'rollator' })
    const rollators = await addMaker(test, [400_000], 'rollator')
    const orderId = await placed(person, held.id, rollators, 400_000)
    clock.at = addDays(clock.at, 30)
    expect((await expireVouchers(system)).expired).toBe(0)
    clock.at = addDays(clock.at, 1)
    const ids = { voucherId: voucher.id, makerId: maker.id }
    expect(await place(person, voucher.id, maker, 400_000)).toMatchObject({ error: 'vouchers.error.expired' })
    expect(await difference(() => expireVouchers(system), ids)).toEqual({
      ...nothing,
      voucher: -som(500_000),
      treasury: som(500_000),
    })
    expect((await expireVouchers(system)).expired).toBe(0)
    expect(await states(held.id, orderId)).toEqual(['held', 'placed'])
    await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })
    expect((await getVoucher(person, held.id))?.status).toBe('issued')
    expect((await expireVouchers(system)).expired).toBe(0)
  })

  it('reminds 60, 30 and 7 days before, once, also after a day without the job, and not while it is held', async () => {
    const voucher = await newVoucher({ validDays: 67 })
    const late = await issue(person.personId ?? '', 500_000, { validDays: 40, deviceCode: 'walker' })
    const count = async (id: string) => {
      const { rows } = await asSuperuser(test, (client) =>
        client.query("select count(*)::int as n from message where key like $1 and channel = 'portal'", [
          `voucher:${id}:expiring:%`,
        ]),
      )
      return (rows[0] as { n: number }).n
    }
    let orderId = ''
    for (const [days, expected, ofLate] of [
      [0, 0, 0],
      // 59 days before: on the day itself the job did not run.
      [8, 1, 0],
      [0, 1, 0],
      [21, 1, 1],
      [8, 2, 2],
      [24, 2, 2],
    ] as const) {
      if (days === 24) orderId = await placed(person, voucher.id, maker, 400_000)
      clock.at = addDays(clock.at, days)
      await expireVouchers(system)
      expect([await count(voucher.id), await count(late.id)]).toEqual([expected, ofLate])
    }
    expect(await states(voucher.id, orderId)).toEqual(['held', 'placed'])
  })
})

it('shows the finance officer what is owed, agreeing with the orders and the ledger', async () => {
  const finance = actor(gateway, 'finance_officer', await addPerson())
  const overview = await getMoneyOverview(finance)
  expect(overview.owed.find(({ ownerId }) => ownerId === maker.id)?.ledgerTiyin).toBeGreaterThan(0n)
  expect(overview.owedByLedgerTiyin).toBe(overview.owedByOrdersTiyin)
  expect(overview.ledgerSumTiyin).toBe(0n)
  expect(overview.issuedTiyin - overview.returnedTiyin).toBe(
    overview.committedTiyin +
      overview.spentTiyin +
      (await transaction(system, async (tx) => {
        const live = await tx.deviceOrder.aggregate({
          where: { status: { in: ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] } },
          _sum: { voucherPartTiyin: true },
        })
        return live._sum.voucherPartTiyin ?? 0n
      })),
  )
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})
