import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { closeDifference, listDifferences, reconcileLedger } from '~/domains/makers/index.server'
import { differenceKinds } from '~/domains/makers/settlement/reconciliation/comparisons'
import { perform } from '~/platform/perform.server'
import { seededClock } from '../../setup/test-day'
import { openScene, type Scene } from '../refusals/scene'
import { financeOf } from './makers'

// One difference of each kind is planted past the guards, and each is seen.
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 900_000)
afterAll(() => scene?.close())

const reconcile = () => reconcileLedger(systemContext(seededClock, 'test'))
const list = () => listDifferences(financeOf(scene))

/** What is planted, by the kind that must see it. */
const planted: Record<(typeof differenceKinds)[number], string> = {
  balance: `update account set balance_tiyin = balance_tiyin + 1 where code = 'treasury'`,
  sum: `update account set balance_tiyin = balance_tiyin + 1 where code = 'treasury'`,
  voucher: `update voucher set ceiling_tiyin = ceiling_tiyin + 1 where id = (select id from voucher where status = 'issued' limit 1)`,
  hold: `update device_order set price_tiyin = price_tiyin + 1, top_up_tiyin = top_up_tiyin + 1 where id = (select id from device_order where status = 'ready' limit 1)`,
  maker: `update device_order set price_tiyin = price_tiyin + 1, top_up_tiyin = top_up_tiyin + 1 where id = (select id from device_order where status = 'handed_over' limit 1)`,
  payout: `insert into account (id, code, kind, owner_id, may_be_negative, balance_tiyin)
    select gen_random_uuid(), 'payout:' || id, 'payout', id, false, 7 from maker
     where not exists (select from account a where a.code = 'payout:' || maker.id) limit 1`,
  award: `update account set balance_tiyin = balance_tiyin + 1 where code = (select code from account where kind = 'award' limit 1)`,
  bank: `update account set balance_tiyin = balance_tiyin + 1 where code = 'bank'`,
  provider: `update payment_intent set amount_tiyin = amount_tiyin + 1 where id = (select id from payment_intent where status = 'paid' limit 1)`,
  batch: `update award_batch set total_tiyin = total_tiyin + 1 where id = (select id from award_batch limit 1)`,
}

it('says that everything agrees only when it was looked at, and is so', async () => {
  expect(await reconcile()).toEqual({ found: 0 })
  expect(await list()).toMatchObject({ agrees: true, isStale: false, rows: [] })
  const later = () => new Date(seededClock().getTime() + 2 * 86_400_000)
  expect(await listDifferences({ ...financeOf(scene), now: later })).toMatchObject({ isStale: true })
})

it.each(differenceKinds)('sees a planted difference of the kind %s', async (kind) => {
  await scene.put(planted[kind])
  await reconcile()
  const { rows, agrees } = await list()
  expect(agrees).toBe(false)
  expect(rows.filter((row) => row.status === 'open').map((row) => row.kind)).toContain(kind)
  // Looked at again it is the same row.
  const before = rows.length
  await reconcile()
  expect((await list()).rows).toHaveLength(before)
})

it('is closed with a reason by finance, and comes again where the sums change', async () => {
  const { rows } = await list()
  const one = rows.find((row) => row.kind === 'bank' && row.status === 'open')
  const close = { differenceId: one?.id ?? '', reasonCode: 'bankError', text: 'the bank mends it tomorrow' }
  const clerk = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'))
  expect((await perform(clerk, closeDifference, close)).ok).toBe(false)
  const both = await Promise.all([1, 2].map(() => perform(financeOf(scene), closeDifference, close)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  await reconcile()
  const stands = async () =>
    (await list()).rows.filter((row) => row.kind === 'bank').map(({ status }) => status)
  expect(await stands()).toEqual(['closed'])
  const closed = (await list()).rows.find((row) => row.kind === 'bank')
  expect(closed).toMatchObject({ closedBy: { family: expect.any(String) }, closedAt: expect.any(Date) })
  const open = (await list()).rows.filter(({ status }) => status === 'open')
  expect(open.every(({ closedBy }) => closedBy === null)).toBe(true)
  await scene.put(planted.bank)
  await reconcile()
  expect((await stands()).sort()).toEqual(['closed', 'open'])
})

it('sees a difference go', async () => {
  await scene.put(`update award_batch set total_tiyin = total_tiyin - 1 where id in (
    select b.id from award_batch b where b.total_tiyin <> (select coalesce(sum(t.amount_tiyin), 0) from award_transfer t
      where t.batch_id = b.id))`)
  await reconcile()
  expect((await list()).rows.filter((row) => row.kind === 'batch')).toEqual([])
})
