import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountCode, getBalance, verifyLedger } from '~/domains/ledger/index.server'
import { getPaymentOfSubject, settlePayment } from '~/domains/payments/index.server'
import {
  advanceDeviceOrder,
  expireVoucher,
  getOwnDeviceOrder,
  handOverDevice,
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
import { releaseUnpaidOrder } from '~/workflows/device-orders/release-unpaid-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import { sent } from './sent'
import { type Actor, actor, addMaker, addPerson, clock, issue, place, system, type TestMaker } from './world'

const ceiling = 500_000
const prices = [400_000, 500_000, 700_000]

/** What should be, kept apart from the program: counters of whole soʻm and the state of the one order at a time. */
interface Model {
  voucher: 'issued' | 'held' | 'redeemed' | 'expired'
  order: null | { price: number; paid: boolean; state: string; wrong: number }
  maker: number
  returned: number
  stripe: number
}

interface Real {
  gateway: TestGateway
  person: Actor
  desk: Actor
  maker: TestMaker
  voucherId: string
  orderId: string
  treasuryBefore: bigint
  stripeBefore: bigint
}

let test: TestDatabase
beforeAll(async () => {
  test = await openDatabase('services')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

type Move = fc.AsyncCommand<Model, Real>

/** A move that is tried in every state: `may` says whether it should work, and only then the model follows. */
function move(
  name: string,
  may: (m: Model) => boolean,
  act: (r: Real, m: Model) => Promise<boolean>,
  follow: (m: Model) => void,
): Move {
  return {
    check: () => true,
    toString: () => name,
    async run(m, r) {
      const expected = may(m)
      expect(await act(r, m), name).toBe(expected)
      if (expected) follow(m)
      await compare(m, r)
    },
  }
}

const live = (m: Model) => (m.voucher === 'held' ? m.order : null)

function release(m: Model, state: string): void {
  if (m.order?.paid) m.stripe -= m.order.price - ceiling
  if (m.order) m.order.state = state
  m.voucher = 'issued'
}

const makerSteps = {
  placed: { move: 'accept', to: 'accepted' },
  accepted: { move: 'startMaking', to: 'in_making' },
  in_making: { move: 'finish', to: 'ready' },
} as const

const topUp = (price: number) => Math.max(0, price - ceiling)

const moves: fc.Arbitrary<Move>[] = [
  ...prices.map((price) =>
    fc.constant(
      move(
        `place ${price}`,
        (m) => m.voucher === 'issued',
        async (r) => {
          const id = newId()
          const answer = await place(r.person, r.voucherId, r.maker, price, id)
          if (answer.ok) r.orderId = id
          return answer.ok
        },
        (m) => {
          m.voucher = 'held'
          const state = topUp(price) > 0 ? 'awaiting_payment' : 'placed'
          m.order = { price, paid: false, state, wrong: 0 }
        },
      ),
    ),
  ),
  fc.constant(
    move(
      'pay',
      (m) => live(m)?.state === 'awaiting_payment',
      async (r) => {
        const started = await payDeviceOrder(r.person, {
          deviceOrderId: r.orderId,
          lineName: 'x',
          locale: 'ru',
        })
        if (!started.ok) return false
        r.gateway.pay(started.value.intentId)
        await settlePayment(r.person, { intentId: started.value.intentId })
        const again = await settlePayment(r.person, { intentId: started.value.intentId })
        return again.ok && again.value.status === 'paid'
      },
      (m) => {
        if (!m.order) return
        m.stripe += topUp(m.order.price)
        m.order.state = 'placed'
        m.order.paid = true
      },
    ),
  ),
  // Paid on the provider's page, but we hear of it only after she cancelled.
  fc.constant(
    move(
      'pay, cancel, then hear of the payment',
      (m) => live(m)?.state === 'awaiting_payment',
      async (r) => {
        const started = await payDeviceOrder(r.person, {
          deviceOrderId: r.orderId,
          lineName: 'x',
          locale: 'ru',
        })
        if (!started.ok) return false
        r.gateway.pay(started.value.intentId)
        const cancelled = await perform(r.person, cancelDeviceOrder, {
          deviceOrderId: r.orderId,
          reasonCode: 'other',
        })
        await settlePayment(r.person, { intentId: started.value.intentId })
        const payment = await getPaymentOfSubject({ purpose: 'device_top_up', subjectId: r.orderId })
        expect(payment?.refunds.map(({ amountTiyin }) => amountTiyin)).toEqual([payment?.amountTiyin])
        return cancelled.ok
      },
      (m) => {
        release(m, 'cancelled')
      },
    ),
  ),
  ...(['accept', 'startMaking', 'finish'] as const).map((step) => {
    const from = { accept: 'placed', startMaking: 'accepted', finish: 'in_making' }[step]
    const to = { accept: 'accepted', startMaking: 'in_making', finish: 'ready' }[step]
    return fc.constant(
      move(
        step,
        (m) => live(m)?.state === from,
        async (r) =>
          (await perform(r.desk, advanceDeviceOrder, { deviceOrderId: r.orderId, move: step, makingDays: 3 }))
            .ok,
        (m) => {
          if (m.order) m.order.state = to
        },
      ),
    )
  }),
  // Thrice, so that many sequences come as far as the hand-over.
  ...[1, 2, 3].map(() =>
    fc.constant(
      move(
        'next step of the maker',
        (m) => (live(m)?.state ?? '') in makerSteps,
        async (r, m) => {
          const step = makerSteps[(live(m)?.state ?? '') as keyof typeof makerSteps]
          if (!step) return false
          const input = { deviceOrderId: r.orderId, move: step.move, makingDays: 3 }
          return (await perform(r.desk, advanceDeviceOrder, input)).ok
        },
        (m) => {
          const step = makerSteps[(m.order?.state ?? '') as keyof typeof makerSteps]
          if (m.order && step) m.order.state = step.to
        },
      ),
    ),
  ),
  fc.constant(
    move(
      'decline',
      (m) => ['placed', 'accepted'].includes(live(m)?.state ?? ''),
      async (r) =>
        (await perform(r.desk, declineDeviceOrder, { deviceOrderId: r.orderId, reasonCode: 'other' })).ok,
      (m) => release(m, 'declined'),
    ),
  ),
  fc.constant(
    move(
      'cancel',
      (m) => live(m) !== null,
      async (r) =>
        (await perform(r.person, cancelDeviceOrder, { deviceOrderId: r.orderId, reasonCode: 'other' })).ok,
      (m) => release(m, 'cancelled'),
    ),
  ),
  fc.constant(
    move(
      'time to pay runs out',
      (m) => live(m)?.state === 'awaiting_payment',
      async (r) => {
        clock.at = new Date(clock.at.getTime() + 31 * 60_000)
        return (await releaseUnpaidOrder(r.person, r.orderId)) === 'released'
      },
      (m) => release(m, 'cancelled'),
    ),
  ),
  fc.constant(
    move(
      'hand over',
      (m) => live(m)?.state === 'ready' && (live(m)?.wrong ?? 0) < 5,
      async (r) => {
        const code = (await getOwnDeviceOrder(r.person, r.orderId))?.handoverCode ?? '000000'
        return (await perform(r.desk, handOverDevice, { ...sent(), deviceOrderId: r.orderId, code })).ok
      },
      (m) => {
        if (!m.order) return
        m.maker += m.order.price
        m.returned += ceiling - Math.min(ceiling, m.order.price)
        m.order.state = 'handed_over'
        m.voucher = 'redeemed'
      },
    ),
  ),
  fc.constant(
    move(
      'wrong code',
      () => false,
      async (r, m) => {
        const code = (await getOwnDeviceOrder(r.person, r.orderId))?.handoverCode ?? '000000'
        const wrong = code === '123456' ? '654321' : '123456'
        const answer = await perform(r.desk, handOverDevice, {
          ...sent(),
          deviceOrderId: r.orderId,
          code: wrong,
        })
        const order = live(m)
        if (order?.state === 'ready') order.wrong = Math.min(5, order.wrong + 1)
        return answer.ok
      },
      () => undefined,
    ),
  ),
  fc.constant(
    move(
      'new code',
      (m) => live(m)?.state === 'ready',
      async (r) => (await perform(r.person, renewHandoverCode, { deviceOrderId: r.orderId })).ok,
      (m) => {
        if (m.order) m.order.wrong = 0
      },
    ),
  ),
  fc.constant(
    move(
      'years pass',
      (m) => m.voucher === 'issued',
      async (r) => {
        const later = { ...system, now: () => addDays(clock.at, 4_000) }
        return perform(later, expireVoucher, r.voucherId)
      },
      (m) => {
        m.voucher = 'expired'
        m.returned += ceiling
      },
    ),
  ),
]

async function compare(m: Model, r: Real): Promise<void> {
  const order = live(m)
  const held = order ? Math.min(ceiling, order.price) + (order.paid ? topUp(order.price) : 0) : 0
  const left = m.voucher === 'issued' ? ceiling : order ? ceiling - Math.min(ceiling, order.price) : 0
  const real = await transaction(system, async (tx) => ({
    voucher: await getBalance(tx, accountCode.voucher(r.voucherId)),
    hold: await getBalance(tx, accountCode.hold(r.orderId)),
    maker: await getBalance(tx, accountCode.maker(r.maker.id)),
    treasury: (await getBalance(tx, accountCode.treasury)) - r.treasuryBefore,
    stripe: (await getBalance(tx, accountCode.provider('stripe'))) - r.stripeBefore,
  }))
  expect(real).toEqual({
    voucher: som(left),
    hold: som(held),
    maker: som(m.maker),
    treasury: som(m.returned - ceiling),
    stripe: som(-m.stripe),
  })
  const sum = real.voucher + real.hold + real.maker + real.treasury + real.stripe
  expect(sum).toBe(0n)
}

it('keeps every account right through any sequence of moves, allowed or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(moves, { maxCommands: 40, size: 'max' }), async (commands) => {
      clock.at = new Date('2026-11-21T09:00:00Z')
      const gateway = createTestGateway()
      const maker = await addMaker(test, prices)
      const personId = await addPerson()
      // Nobody acts on both sides: the maker's clerk is somebody else.
      const clerkId = await addPerson()
      const [treasuryBefore, stripeBefore] = await transaction(system, async (tx) => [
        await getBalance(tx, accountCode.treasury),
        await getBalance(tx, accountCode.provider('stripe')),
      ])
      const { id: voucherId } = await issue(personId, ceiling)
      await fc.asyncModelRun(
        () => ({
          model: { voucher: 'issued', order: null, maker: 0, returned: 0, stripe: 0 } as Model,
          real: {
            gateway,
            maker,
            voucherId,
            orderId: newId(),
            person: actor(gateway, 'citizen', personId),
            desk: actor(gateway, 'maker_staff', clerkId, maker.id),
            treasuryBefore: treasuryBefore ?? 0n,
            stripeBefore: stripeBefore ?? 0n,
          },
        }),
        commands,
      )
    }),
    { numRuns: 40, seed: 20261121, endOnFailure: true },
  )
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})
