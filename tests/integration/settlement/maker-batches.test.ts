import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountCode, getBalance, sumBalances } from '~/domains/ledger/index.server'
import {
  approveClawback,
  approveMakerAccount,
  approveMakerBatch,
  getMakerBatch,
  openMakerFile,
  prepareClawback,
  prepareMakerAccount,
  prepareMakerBatch,
  withdrawMakerBatch,
} from '~/domains/makers/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../setup/test-day'
import { openScene, type Scene } from '../refusals/scene'
import { financeOf, giveAccount, makerOf, putMaker } from './makers'

// What makers are owed: prepared by one, approved by another, and nobody pays herself.
let scene: Scene
let makerId: string

beforeAll(async () => {
  scene = await openScene()
  makerId = await putMaker(scene, { account: null, owed: 50_000_000n, daysAgo: 20 })
}, 900_000)
afterAll(() => scene?.close())

const finance = (key: 'finance' | 'finance-2' = 'finance') => financeOf(scene, key)
const untilOn = new Date(seededNow.getTime() - 10 * 86_400_000).toISOString().slice(0, 10)
const prepare = (key?: 'finance' | 'finance-2', day = untilOn) =>
  perform(finance(key), prepareMakerBatch, { untilOn: day })
const balance = (code: string) =>
  transaction(finance(), (work) => work.asSystem(() => getBalance(work, code)))
const lineOf = async (batchId: string) => {
  const batch = await transaction(finance(), (work) => getMakerBatch(work, batchId))
  return batch?.transfers.find((one) => one.makerId === makerId)
}
/** Nothing of the demonstration waits or is due. */
const alone = () =>
  scene.client.query(`update maker_batch set status = 'withdrawn', closed_by_id = prepared_by_id, closed_at = now(),
    reason = 'test' where status = 'prepared'`)

it('pays nobody who gave no account, and takes the first one at once', async () => {
  await alone()
  const before = await prepare()
  if (before.ok) {
    expect(await lineOf(before.value.id)).toBeUndefined()
    await perform(finance(), withdrawMakerBatch, { batchId: before.value.id, reason: 'for the test' })
  }
  await giveAccount(scene, makerId)
  expect(await prepare()).toMatchObject({ ok: true })
})

it('is prepared once by two at the same moment, and taken back with a reason', async () => {
  await alone()
  const tries = await Promise.all([prepare(), prepare('finance-2'), prepare()])
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  const [made] = tries.flatMap((one) => (one.ok ? [one.value.id] : []))
  expect(await lineOf(made ?? '')).toMatchObject({ amountTiyin: 50_000_000n, earnedTiyin: 50_000_000n })
  const withdrawn = { batchId: made ?? '', reason: 'a wrong day' }
  expect(await perform(finance(), withdrawMakerBatch, withdrawn)).toMatchObject({ ok: true })
  expect(await perform(finance(), withdrawMakerBatch, withdrawn)).toMatchObject({
    error: 'settlement.error.closed',
  })
})

it('does not pay what was handed over within the holding days', async () => {
  expect(await prepare('finance', seededNow.toISOString().slice(0, 10))).toMatchObject({
    error: 'settlement.error.holding',
  })
})

it('is approved by another officer, once, and sets the money aside', async () => {
  const prepared = await prepare()
  const batchId = prepared.ok ? prepared.value.id : ''
  const approve = (key: 'finance' | 'finance-2') => perform(finance(key), approveMakerBatch, { batchId })
  expect(await approve('finance')).toMatchObject({ error: 'settlement.error.byYou' })
  const clerk = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'))
  expect(await perform(clerk, approveMakerBatch, { batchId })).toMatchObject({
    error: 'settlement.error.notFinance',
  })
  expect((await perform(finance(), openMakerFile, { batchId })).ok).toBe(false)
  const both = await Promise.all([approve('finance-2'), approve('finance-2')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await balance(accountCode.maker(makerId))).toBe(0n)
  expect(await balance(accountCode.payout(makerId))).toBe(50_000_000n)
  const file = await perform(finance(), openMakerFile, { batchId })
  const own = file.ok ? file.value.transfers.find((one) => one.makerId === makerId) : undefined
  expect(own?.recipient).toMatchObject({ account: '20208000900123456001', bankCode: '00444' })
  expect(own?.isAccountChanged).toBe(false)

  // An account that is given now is flagged, and the file keeps the one that was approved.
  const staff = makerOf(scene, makerId)
  const other = { account: '20208000900123456002', bankCode: '00444' }
  const same = { account: '20208000900123456001', bankCode: '00444' }
  expect(await perform(staff, prepareMakerAccount, same)).toMatchObject({
    error: 'settlement.error.accountSame',
  })
  expect((await perform(staff, prepareMakerAccount, other)).ok).toBe(true)
  expect(await lineOf(batchId)).toMatchObject({
    isAccountChanged: true,
    recipient: { account: '20208000900123456001' },
  })
  const { id: accountId } = await scene.find(`select id from maker_account where status = 'prepared'`)
  expect((await perform(finance(), approveMakerAccount, { accountId })).ok).toBe(true)
  const { waits } = await scene.find<{ waits: boolean }>(
    `select usable_on > prepared_at::date + 1 as waits from maker_account where id = $1`,
    [accountId],
  )
  expect(waits).toBe(true)
})

it('keeps what a maker gives back, below zero too, and shows it in the next line', async () => {
  const { number } = await scene.find<{ number: string }>(
    `select number from device_order where maker_id = $1`,
    [makerId],
  )
  const clawback = { number, amountTiyin: 20_000_000n, reasonCode: 'deviceReturned' }
  expect((await perform(finance(), prepareClawback, clawback)).ok).toBe(true)
  const { id: clawbackId } = await scene.find(`select id from maker_clawback where maker_id = $1`, [makerId])
  expect(await perform(finance(), approveClawback, { clawbackId })).toMatchObject({
    error: 'settlement.error.byYou',
  })
  const both = await Promise.all(
    [1, 2].map(() => perform(finance('finance-2'), approveClawback, { clawbackId })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await balance(accountCode.maker(makerId))).toBe(-20_000_000n)
  await putMaker(scene, { makerId, owed: 70_000_000n, daysAgo: 12 })
  const next = await prepare()
  const { id: batchId } = next.ok ? next.value : { id: '' }
  const line = await lineOf(batchId)
  // The bank has not answered to the first 50; the device of 70 is new, 20 are taken back.
  expect(line).toMatchObject({ amountTiyin: 50_000_000n, clawedTiyin: 20_000_000n })
  expect((line?.earnedTiyin ?? 0n) + (line?.carriedTiyin ?? 0n)).toBe(70_000_000n)
  await perform(finance(), withdrawMakerBatch, { batchId, reason: 'for the test' })
})

it('is neither prepared nor approved by the family of who works there', async () => {
  const family = scene.person('finance-2')
  await scene.client.query(
    `insert into role_grant (id, person_id, role, organisation_id, duties)
     values (gen_random_uuid(), $1, 'maker_staff', $2, '{owner}')`,
    [scene.person('citizen-leg'), makerId],
  )
  const { rows } = await scene.client.query<{ phone_index: string }>(
    'select phone_index from person where id = $1',
    [family],
  )
  await scene.client.query(
    `update person set phone_index = (select phone_index from person where id = $2) where id = $1`,
    [...[family, scene.person('citizen-leg')]],
  )
  const hers = await prepare('finance-2')
  if (hers.ok) {
    expect(await lineOf(hers.value.id)).toBeUndefined()
    await perform(finance(), withdrawMakerBatch, { batchId: hers.value.id, reason: 'for the test' })
  }
  const prepared = await prepare()
  const batchId = prepared.ok ? prepared.value.id : ''
  expect(await lineOf(batchId)).toBeDefined()
  expect(await perform(finance('finance-2'), approveMakerBatch, { batchId })).toMatchObject({
    error: 'sides.error.payMaker',
  })
  // The database refuses the same, to SQL with the portal's eyes.
  const forced = transaction(finance('finance-2'), (work) =>
    work.asSystem(() => work.tx.makerTransfer.updateMany({ where: { batchId }, data: { status: 'sent' } })),
  )
  await expect(forced).rejects.toThrow('both sides')
  await perform(finance(), withdrawMakerBatch, { batchId, reason: 'for the test' })
  await scene.client.query('update person set phone_index = $2 where id = $1', [family, rows[0]?.phone_index])
})

it('the database refuses one person for both, another sum, another account and states without money', async () => {
  const prepared = await prepare()
  const batchId = prepared.ok ? prepared.value.id : ''
  const forced = (key: 'finance' | 'finance-2', sql: string) =>
    transaction(finance(key), (work) => work.asSystem(() => work.tx.$executeRawUnsafe(sql)))
  const approved = (key: string) =>
    `update maker_batch set status = 'approved', closed_by_id = '${scene.person(key)}', closed_at = now() where id = '${batchId}'`
  await expect(forced('finance', approved('finance'))).rejects.toThrow('maker_batch_two_people')
  await expect(forced('finance-2', approved('finance-2'))).rejects.toThrow(/goes with its batch/)
  await expect(
    forced('finance-2', `update maker_transfer set status = 'sent' where batch_id = '${batchId}'`),
  ).rejects.toThrow(/goes with its batch|money of a transfer/)
  await expect(
    forced('finance', `update maker_transfer set amount_tiyin = 1 where batch_id = '${batchId}'`),
  ).rejects.toThrow(/permission denied/)
  const copy = (amount: string, account: string) =>
    `with b as (insert into maker_batch (id, number, until_on, transfer_count, total_tiyin, prepared_by_id, prepared_at)
       values (gen_random_uuid(), 'HP-X', '${untilOn}', 1, 1, '${scene.person('finance')}', now()) returning id)
     insert into maker_transfer (id, batch_id, maker_id, earned_tiyin, clawed_tiyin, carried_tiyin, amount_tiyin, account_id,
       recipient_cipher) select gen_random_uuid(), '${batchId}', m.id, ${amount}, 0, 0, ${amount}, ${account}, 'x'
       from maker m where m.id <> all (select maker_id from maker_transfer where batch_id = '${batchId}') limit 1`
  await expect(forced('finance', copy('999', 'gen_random_uuid()'))).rejects.toThrow(
    /one_prepared|what the maker is owed/,
  )
  await perform(finance(), withdrawMakerBatch, { batchId, reason: 'for the test' })
})

it('the ledger still comes to nothing', async () => {
  const sums = await transaction(finance(), (work) => work.asSystem(() => sumBalances(work)))
  expect(Object.values(sums).reduce((sum, one) => sum + one, 0n)).toBe(0n)
})
