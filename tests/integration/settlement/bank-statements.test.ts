import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountCode, getBalance, sumBalances } from '~/domains/ledger/index.server'
import {
  approveMakerBatch,
  closeBankLine,
  getOwnMakerAccount,
  prepareMakerBatch,
} from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { seededNow } from '../../setup/test-day'
import { moveMoney } from '../ledger/move-money'
import { openScene, type Scene } from '../refusals/scene'
import { financeOf, giveAccount, makerOf, putMaker } from './makers'

// From the bank's statement to the ledger: paid, refused, sent back, and all that a person must look at.
let scene: Scene
let makers: string[]
let transfers: Map<string, string>
const day = (ago: number) => new Date(seededNow.getTime() - ago * 86_400_000).toISOString().slice(0, 10)
const owed = 50_000_000n

async function payAll() {
  await scene.client.query(`update maker_batch set status = 'withdrawn', closed_by_id = prepared_by_id, closed_at = now(),
    reason = 'test' where status = 'prepared'`)
  const prepared = await perform(financeOf(scene), prepareMakerBatch, { untilOn: day(10) })
  if (!prepared.ok) throw new Error(prepared.error)
  const batchId = prepared.value.id
  const approved = await perform(financeOf(scene, 'finance-2'), approveMakerBatch, { batchId })
  if (!approved.ok) throw new Error(approved.error)
  const { rows } = await scene.client.query<{ id: string; maker_id: string }>(
    'select id, maker_id from maker_transfer where batch_id = $1',
    [batchId],
  )
  transfers = new Map(rows.map((row) => [row.maker_id, row.id]))
}

beforeAll(async () => {
  scene = await openScene()
  makers = []
  for (const digit of [1, 2, 3]) {
    makers.push(await putMaker(scene, { account: `2020800090012345600${digit}`, owed, daysAgo: 20 }))
  }
  await payAll()
}, 900_000)
afterAll(() => scene?.close())

const balance = (code: string) =>
  transaction(financeOf(scene), (work) => work.asSystem(() => getBalance(work, code)))
const transferOf = (at: number) => transfers.get(makers[at] ?? '') ?? ''
const line = (
  direction: 'out' | 'in',
  transferId: string | null,
  bankReference: string,
  amountTiyin = owed,
) => ({
  ...{ bookedOn: day(1), direction, amountTiyin, bankReference, refusal: null },
  reference: transferId ? referenceOf(transferId) : 'rent of the office',
})
const record = (sha256: string, lines: Parameters<typeof recordBankStatement>[1]['lines']) =>
  perform(financeOf(scene), recordBankStatement, { fileName: 'bank.csv', sha256, lines })
const found = async (sha256: string) => {
  const { rows } = await scene.client.query<{ status: string; problem: string | null }>(
    `select l.status, l.problem from bank_line l join bank_statement s on s.id = l.statement_id
      where s.sha256 = $1 order by l.ordinal`,
    [sha256],
  )
  return rows.map(({ status, problem }) => problem ?? status)
}

it('pays what fits by reference and amount, and leaves every other line for a person', async () => {
  const lines = [
    line('out', transferOf(0), 'B-1'),
    line('out', transferOf(0), 'B-2'),
    line('out', transferOf(1), 'B-3', owed - 1n),
    line('out', newId(), 'B-4'),
    line('in', null, 'B-5'),
    { ...line('in', transferOf(2), 'B-6'), refusal: 'accountClosed' as const },
  ]
  // The same file by two at once is one statement.
  const both = await Promise.all([record('one', lines), record('one', lines)])
  expect(both.map((one) => one.ok && one.value.isKnown).sort()).toEqual([false, true])
  expect(await found('one')).toEqual(['matched', 'double', 'amount', 'unknown', 'noReference', 'matched'])
  expect(await balance(accountCode.payout(makers[0] ?? ''))).toBe(0n)
  expect(await balance(accountCode.payout(makers[1] ?? ''))).toBe(owed)
  expect(await balance(accountCode.maker(makers[2] ?? ''))).toBe(owed)
  const { n } = await scene.find<{ n: number }>(
    'select count(*)::int as n from bank_statement where sha256 = $1',
    ['one'],
  )
  expect(n).toBe(1)
})

it('knows a line that an earlier statement had', async () => {
  expect((await record('two', [line('out', transferOf(0), 'B-1')])).ok).toBe(true)
  expect(await found('two')).toEqual(['repeated'])
})

it('takes back what was paid and came back days later', async () => {
  const before = await balance(accountCode.bank)
  expect((await record('three', [line('in', transferOf(0), 'B-7')])).ok).toBe(true)
  expect(await found('three')).toEqual(['matched'])
  expect(await balance(accountCode.maker(makers[0] ?? ''))).toBe(owed)
  expect(await balance(accountCode.bank)).toBe(before - owed)
})

it('pays what failed with the next batch, but to no account that the bank has refused', async () => {
  await payAll()
  expect(transferOf(0)).not.toBe('')
  expect(transferOf(2)).toBe('')
  // The workshop reads why, and another account is paid to.
  const refusedFor = async (makerId: string) =>
    (await getOwnMakerAccount(makerOf(scene, makerId))).current?.refusedFor
  const [paid = '', , closed = ''] = makers
  expect([await refusedFor(paid), await refusedFor(closed)]).toEqual([null, 'accountClosed'])
  await giveAccount(scene, closed, '20208000900123456009')
  expect(await refusedFor(closed)).toBeNull()
})

it('closes a line with a reason, once', async () => {
  const { id: lineId } = await scene.find(
    `select id from bank_line where problem = 'noReference' and status = 'open'`,
  )
  const close = () =>
    perform(financeOf(scene), closeBankLine, {
      lineId,
      reasonCode: 'otherMatter',
      text: 'rent of the office',
    })
  const both = await Promise.all([close(), close()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

it('the database takes no state without a line of the bank', async () => {
  const forced = transaction(financeOf(scene), (work) =>
    work.asSystem(async () => {
      const id = transferOf(0)
      await work.tx.makerTransfer.update({ where: { id }, data: { status: 'paid', answeredAt: seededNow } })
      await work.tx.$executeRaw`select app_post_act('makerTransfer.paid', ${id}::uuid)`
    }),
  )
  await expect(forced).rejects.toThrow('act refused: state')
})

it('the ledger still comes to nothing', async () => {
  const sums = await transaction(financeOf(scene), (work) => work.asSystem(() => sumBalances(work)))
  expect(Object.values(sums).reduce((sum, one) => sum + one, 0n)).toBe(0n)
})

it('pays and refuses what was sent of awards, as by hand', async () => {
  const { rows } = await scene.client.query<{ id: string; award_id: string; amount_tiyin: string }>(
    `update award_transfer set id = gen_random_uuid(), status = 'sent', refusal_code = null, answered_at = null
      where id in (select min(id::text)::uuid from award_transfer where status in ('sent', 'paid')
        and deducted_tiyin = 0 group by award_id order by 1 limit 2)
      returning id, award_id, amount_tiyin`,
  )
  const [paid, refused] = rows
  // With the ledger's own triggers, which keep the balance.
  await scene.client.query('set session_replication_role = origin')
  for (const { award_id, amount_tiyin } of rows)
    await moveMoney(scene.client, 'treasury', `award:${award_id}`, BigInt(amount_tiyin))
  await scene.client.query('set session_replication_role = replica')
  const of = (one: typeof paid, direction: 'out' | 'in', bankReference: string) =>
    line(direction, one?.id ?? null, bankReference, BigInt(one?.amount_tiyin ?? 0))
  const lines = [
    of(paid, 'out', 'A-1'),
    { ...of(refused, 'in', 'A-2'), refusal: 'accountClosed' as const },
    of(paid, 'out', 'A-3'),
    of(paid, 'in', 'A-4'),
  ]
  expect(await record('awards', lines)).toMatchObject({ ok: true })
  expect(await found('awards')).toEqual(['matched', 'matched', 'double', 'double'])
  const states = await scene.client.query<{ status: string }>(
    'select status from award_transfer where id = any ($1) order by id',
    [[paid?.id, refused?.id]],
  )
  expect(states.rows.map(({ status }) => status).sort()).toEqual(['paid', 'refused'])
  expect(await balance(`award:${paid?.award_id}`)).toBe(0n)
})
