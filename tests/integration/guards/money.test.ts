import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acts } from '~/domains/ledger/acts'
import { closeDatabase } from '~/platform/db.server'
import { type Attacker, openScene, ownEyes, type Scene, somTiyin, tryAs } from './money-scene'

// Money, by SQL of somebody else's as the web process's role, under contexts that the program signed.
let scene: Scene
let app: pg.Client
const ceiling = somTiyin(500_000)
const price = somTiyin(400_000)

beforeAll(async () => {
  scene = await openScene()
  app = new pg.Client({ connectionString: scene.test.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await scene?.test.drop()
})

type Who = keyof Scene['people']
const attempt = (who: Who, ...statements: string[]) =>
  tryAs(app, scene.ids, { ...scene.people[who], asPortal: true }, statements)
const act = (name: string, subject: string) => `select app_post_act('${name}', ${subject})`
const code = (text: string) => `(select id from account where code = ${text})`

describe.each<Who>([
  ...(['citizen', 'holder', 'maker', 'seller', 'buyer', 'specialist', 'finance'] as const),
  ...(['auditor', 'approver', 'administrator', 'visitor', 'portal'] as const),
])('%s, with own eyes and with the portal’s', (who) => {
  const free = [
    `insert into effect (id, kind, subject_id, at) values (:new, 'voucher.issued', :new, now())`,
    `insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
       select (select id from effect limit 1), 99, ${code(`'treasury'`)}, ${code(`'maker:' || :maker`)}, 1, 'x', now()`,
    `insert into account (id, code, kind, may_be_negative) values (:new, 'seller:x', 'seller', true)`,
    'update account set balance_tiyin = 1',
    'update account set may_be_negative = true',
    'update posting set amount_tiyin = 1',
    'delete from posting',
    'delete from effect',
    'delete from account',
    'truncate posting',
    `update voucher set ceiling_tiyin = 1 where id = :free`,
    `update device_order set price_tiyin = 1, voucher_part_tiyin = 1 where id = :placed`,
    `select act."voucher.issued"(:free)`,
    `select guard.open_account('seller:x')`,
  ]

  it.each(free)('may not: %s', async (statement) => {
    for (const asPortal of [false, true]) {
      const attacker: Attacker = { ...scene.people[who], asPortal }
      expect(await tryAs(app, scene.ids, attacker, [statement])).toMatch(/^permission denied/)
    }
  })

  it('begins no act without the portal’s eyes, and knows no act but those there are', async () => {
    const own = scene.people[who]
    if (who !== 'portal') {
      expect(await tryAs(app, scene.ids, own, [act('deviceOrder.captured', ':ready')])).toBe('act_by_portal')
    }
    expect(await attempt(who, act('treasury.emptied', ':seller'))).toBe('act_known')
    expect(await attempt(who, act('check_right', ':seller'))).toBe('act_known')
  })
})

describe('what amounts are taken from', () => {
  const later = `insert into parameter (id, code, value, unit, valid_from, source, is_example)
    values (:new, 'voucher-ceiling.other', 1, 'tiyin', '2026-11-22', 'test', true)`
  const cheap = 'update offer set price_tiyin = 1 where id = :offer'
  const everybody = [
    'citizen',
    'holder',
    'maker',
    'seller',
    'buyer',
    'specialist',
    'finance',
    'auditor',
  ] as const

  it.each(everybody)('is nothing for %s to change, not even with the portal’s eyes', async (who) => {
    expect(await attempt(who, later)).toBe('parameter_by_role')
    expect(await attempt(who, cheap)).toBe(who === 'maker' ? 'offer_own' : 'offer_by_role')
    expect(await attempt(who, `update maker set status = 'accredited' where id = :maker`)).toBe(
      'maker_by_decision',
    )
    expect(await attempt(who, `update seller set status = 'suspended' where id = :seller`)).toBe(
      'seller_by_role',
    )
  })

  it('is changed by those whose work it is', async () => {
    expect(await attempt('administrator', later)).toBe('parameter_confirmed')
    expect(await attempt('approver', `update seller set status = 'suspended' where id = :seller`)).toBe(
      'seller_decision_given',
    )
    expect(await attempt('administrator', cheap)).toBe('offer_by_role')
    expect(await attempt('approver', later)).toBe('parameter_by_role')
  })
})

it('is moved by the acts of the ledger’s table and no others', async () => {
  const { rows } = await app.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = (select oid from pg_namespace where nspname = 'act')`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(acts).sort())
  const table = readFileSync('app/domains/ledger/README.md', 'utf8').matchAll(/^\| `(\w+\.\w+)` /gm)
  expect([...table].map(([, name]) => name).sort()).toEqual(Object.keys(acts).sort())
})

it('does nothing without a context', async () => {
  expect(await tryAs(app, scene.ids, null, [act('voucher.issued', ':free')])).toBe('act_by_portal')
})

it.each(['buyer', 'holder', 'maker', 'seller', 'finance', 'administrator', 'portal'] as const)(
  'what an act wrote is not dated anew by %s, nor is a payment called refunded that was not',
  async (who) => {
    const facts = {
      payment_intent_refunded: `update payment_intent set status = 'refunded' where id = :payment`,
      payment_intent_facts: `update payment_intent set paid_at = paid_at - interval '1 year' where id = :payment`,
      device_order_facts: `update device_order set handed_over_at = now() where id = :done`,
      seller_order_facts: `update seller_order set shipped_at = now() where id = :parcel`,
    }
    for (const [constraint, statement] of Object.entries(facts))
      expect(await attempt(who, statement)).toBe(constraint)
  },
)

describe('device orders', () => {
  const handOver = [
    `update device_order set status = 'handed_over', handed_over_at = now(), handover_code_hash = null,
       handover_proof = 'code', handover_id = gen_random_uuid(), serial_number = 'TS-1' where id = :ready`,
    `update voucher set status = 'redeemed' where id = :readyVoucher`,
  ]
  const capture = act('deviceOrder.captured', ':ready')
  const end = (status: string) => [
    `update device_order set status = '${status}' where id = :placed`,
    `update voucher set status = 'issued' where id = :placedVoucher`,
    act('deviceOrder.released', ':placed'),
  ]

  it('are captured by the maker who holds them, once, when they are handed over', async () => {
    expect(await attempt('maker', ...handOver, capture)).toBe('done')
    expect(await attempt('maker', ...handOver, capture, capture)).toBe('effect_subject_id_kind_key')
    expect(await attempt('maker', capture)).toBe('act_state')
    expect(await attempt('maker', ...handOver)).toBe('voucher_money')
    for (const who of ['otherMaker', 'holder', 'seller', 'specialist', 'finance', 'portal'] as const) {
      // The holder is stopped at the hand-over itself: she would act on both sides.
      expect(await attempt(who, ...handOver, capture), who).toMatch(
        /^(device_order_handover_proved|both_sides)$/,
      )
    }
    expect(await attempt('portal', act('deviceOrder.captured', ':done'))).toBe('act_actor')
  })

  it('are released by the holder or their maker, never by somebody else, and only when they end', async () => {
    expect(await attempt('holder', ...end('cancelled'))).toBe('done')
    expect(await attempt('placedMaker', ...end('declined'))).toBe('done')
    for (const who of ['citizen', 'maker', 'otherMaker', 'finance', 'administrator', 'portal'] as const)
      expect(await attempt(who, ...end('cancelled')), who).toBe(
        who === 'portal' ? 'act_actor' : 'device_order_by_whom',
      )
    expect(await attempt('holder', ...end('declined'))).toMatch(/^(act_actor|both_sides)$/)
    expect(await attempt('holder', act('deviceOrder.released', ':ready'))).toBe('act_state')
  })

  it('are placed by the holder at the price of the offer', async () => {
    const place = (whole: string, part: string) => [
      `insert into device_order (id, number, voucher_id, person_id, maker_id, offer_id, device_code, price_tiyin,
         voucher_part_tiyin, top_up_tiyin, status, recipient_cipher, measurements, delivery, placed_at)
       values (:new, 'HD-1', :free, :holder, :maker, :offer, 'cane', ${whole}, ${part}, ${whole} - ${part},
         'placed', '', 'not_needed', 'pickup', '2026-11-21')`,
      `update voucher set status = 'held' where id = :free`,
      act('deviceOrder.placed', ':new'),
    ]
    expect(await attempt('holder', ...place(price, price))).toBe('done')
    expect(await attempt('holder', ...place(ceiling, ceiling))).toBe('act_amount')
    expect(await attempt('holder', ...place('100', '100'))).toBe('act_amount')
    expect(await attempt('holder', ...place('-100', '-100'))).toMatch(/^(act_amount|device_order_)/)
    expect(await attempt('citizen', ...place(price, price))).toBe('device_order_by_whom')
    expect(await attempt('portal', ...place(price, price))).toBe('act_actor')
    expect(await attempt('holder', ...place(price, price).slice(0, 2))).toBe('voucher_money')
  })

  it('have their top-up by a payment of just that much', async () => {
    const paid = [
      `update device_order set status = 'placed' where id = :unpaid`,
      act('deviceOrder.topUpPaid', ':unpaid'),
    ]
    const payment = (tiyin: string) => [
      `insert into payment_intent (id, purpose, subject_id, once_id, amount_tiyin, provider, status,
         expires_at) values (:new, 'device_top_up', :unpaid, :unpaid, ${tiyin}, 'stripe', 'created', now())`,
      `update payment_intent set status = 'paid', paid_at = now(), payment_reference = 'pi' where id = :new`,
    ]
    expect(await attempt('portal', ...payment(somTiyin(200_000)), ...paid)).toBe('done')
    expect(await attempt('portal', ...payment('100'), ...paid)).toBe('act_amount')
    expect(await attempt('portal', ...paid)).toBe('act_amount')
    expect(await attempt('holder', ...payment(somTiyin(200_000)), ...paid)).toBe('act_actor')
  })
})

describe('vouchers', () => {
  const issue = (tiyin: string, device = 'cane-2') => [
    `insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on)
       values (:new, :holder, :beneficiary, '${device}', :application, now(), now())`,
    `insert into voucher (id, number, entitlement_id, person_id, beneficiary_index, device_code, ceiling_tiyin, status,
         issued_at, valid_until)
       values (:new, 'HV-1', :new, :holder, :beneficiary, '${device}', ${tiyin}, 'issued', '2026-11-21T09:00:00Z', '2027-01-01')`,
    act('voucher.issued', ':new'),
  ]
  const asked = `insert into agency_check (id, application_id, source, outcome, requested_at)
    values (:new, :application, 'disability-register', 'waiting', now())`
  const decide = [
    asked,
    `update agency_check set outcome = 'found', responded_at = now() where id = :new`,
    `insert into decision (id, application_id, outcome, evidence, reason_code, decided_by_id, decided_at, appeal_until)
       values (:new, :application, 'approved', 'register', 'x', app_person(), now(), now())`,
    `update case_file set status = 'approved', decided_at = now() where id = :application`,
  ]
  it('are given by who has the case in hand and decides it, for what the State pays on that day', async () => {
    const given = issue(ceiling)
    expect(await attempt('specialist', ...given, ownEyes, ...decide)).toBe('done')
    expect(await attempt('specialist', ...given)).toBe('entitlement_of_decision')
    expect(await attempt('specialist', ...issue(somTiyin(5_000_000)))).toBe('act_amount')
    expect(await attempt('specialist', ...issue(ceiling, 'no-ceiling'))).toBe('act_amount')
    for (const who of ['otherSpecialist', 'finance', 'approver', 'administrator', 'portal'] as const)
      expect(await attempt(who, ...given), who).toBe('act_actor')
    expect(await attempt('holder', ...given)).toMatch(/^(act_actor|both_sides)$/)
    expect(await attempt('specialist', act('voucher.issued', ':free'))).toBe('effect_subject_id_kind_key')
  })

  it('are lowered only where a price above the ceiling came to nothing', async () => {
    for (const who of ['holder', 'maker', 'finance', 'portal'] as const) {
      expect(await attempt(who, act('voucher.lowered', ':free')), who).toBe('act_state')
      expect(await attempt(who, act('voucher.priceLowered', ':free')), who).toBe('act_state')
    }
  })

  it('end on their last day, not before', async () => {
    const expire = [`update voucher set status = 'expired' where id = :free`, act('voucher.expired', ':free')]
    expect(await attempt('portal', ...expire)).toBe('act_time')
    expect(await attempt('holder', ...expire)).toBe('act_actor')
    expect(await attempt('portal', `update voucher set status = 'cancelled' where id = :free`)).toBe(
      'voucher_of_changes',
    )
  })
})

describe('parcels', () => {
  const actAt = `coalesce(app_context('at')::timestamptz, now())`
  const ship = `update seller_order set status = 'shipped', shipped_at = now() where id = :parcel`
  const receive = `update seller_order set status = 'received', received_at = ${actAt} where id = :parcel`
  const release = [
    `update seller_order set released_at = ${actAt} where id = :parcel`,
    act('sellerOrder.released', ':parcel'),
  ]
  const cancel = [
    `update seller_order set status = 'cancelled', cancelled_at = now() where id = :parcel`,
    act('sellerOrder.cancelled', ':parcel'),
  ]
  const refund = `insert into refund (id, payment_intent_id, key, amount_tiyin, status, reason_code)
    values (:new, :payment, 'x', 100, 'requested', 'x')`

  it('are received by the buyer’s word or the portal’s, and never by the seller’s or the desk’s', async () => {
    expect(await attempt('buyer', ship, receive)).toBe('done')
    expect(await attempt('portal', ship, receive)).toBe('done')
    for (const who of ['seller', 'otherSeller', 'citizen', 'finance', 'approver'] as const)
      expect(await attempt(who, ship, receive), who).toMatch(/^(seller_order_by_buyer|both_sides)$/)
    const backdated = `update seller_order set status = 'received', received_at = ${actAt} - interval '2 days'
      where id = :parcel`
    expect(await attempt('portal', ship, backdated)).toBe('seller_order_received_now')
  })

  it('are the seller’s money a day after that, and not before', async () => {
    expect(await attempt('portal', ship, receive, ...release)).toBe('act_time')
    expect(await attempt('buyer', ship, receive, ...release)).toBe('act_actor')
    expect(await attempt('portal', ship, ...release)).toBe('seller_order_dates')
    expect(await attempt('portal', act('sellerOrder.released', ':parcel'))).toBe('act_state')
    expect(await attempt('portal', ship, receive, ...release.slice(0, 1))).toBe('seller_order_money')
    expect(await attempt('portal', act('order.paid', ':marketOrder'))).toBe('effect_subject_id_kind_key')
  })

  it('give their money back when they are called off, and only then', async () => {
    expect(await attempt('seller', ...cancel, refund)).toBe('done')
    for (const who of ['approver', 'portal', 'buyer'] as const)
      expect(await attempt(who, ...cancel), who).toBe('done')
    for (const who of ['otherSeller', 'citizen', 'finance'] as const)
      expect(await attempt(who, ...cancel), who).toMatch(/^(act_actor|both_sides)$/)
    // Once it is sent, it is not the buyer's to call off.
    expect(await attempt('buyer', ship, ...cancel)).toBe('seller_order_by_desk')
    for (const who of ['portal', 'seller', 'finance'] as const)
      expect(await attempt(who, refund), who).toBe('refund_of_act')
    expect(await attempt('portal', ship, receive, refund)).toBe('refund_of_act')
  })
})
