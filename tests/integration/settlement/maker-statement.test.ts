import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveMakerBatch, prepareMakerBatch } from '~/domains/makers/index.server'
import { getMakerAccount, getMakerStatement } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { perform } from '~/platform/perform.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { seededNow } from '../../setup/test-day'
import { openScene, type Scene } from '../refusals/scene'
import { financeOf, makerOf, putMaker } from './makers'

// What a maker reads of her money: each movement with the order or batch that it belongs to, and balances that agree.
let scene: Scene
const day = (ago: number) => new Date(seededNow.getTime() - ago * 86_400_000)
const owed = 50_000_000n

beforeAll(async () => {
  scene = await openScene()
}, 900_000)
afterAll(() => scene?.close())

it('names the batch that paid, and opens and closes with what stood there', async () => {
  const makerId = await putMaker(scene, { owed, daysAgo: 20 })
  await scene.client.query(`update maker_batch set status = 'withdrawn', closed_by_id = prepared_by_id, closed_at = now(),
    reason = 'test' where status = 'prepared'`)
  const prepared = await perform(financeOf(scene), prepareMakerBatch, {
    untilOn: day(10).toISOString().slice(0, 10),
  })
  if (!prepared.ok) throw new Error(prepared.error)
  const batchId = prepared.value.id
  const approved = await perform(financeOf(scene, 'finance-2'), approveMakerBatch, { batchId })
  expect(approved.ok).toBe(true)
  const transfer = await scene.find<{ id: string; number: string }>(
    `select t.id, b.number from maker_transfer t join maker_batch b on b.id = t.batch_id
       where t.maker_id = $1 and t.batch_id = $2`,
    [makerId, batchId],
  )
  const maker = makerOf(scene, makerId)
  const { lines } = await getMakerAccount(maker, null)
  expect(lines[0]?.paper).toEqual({ kind: 'batch', number: transfer.number })
  expect(lines.some(({ paper }) => paper?.kind === 'order')).toBe(true)

  const period = { since: day(15), until: new Date(seededNow.getTime() + 86_400_000) }
  const statement = await getMakerStatement(maker, period)
  expect(statement?.sums).toMatchObject({ openingTiyin: owed, outTiyin: owed, closingTiyin: 0n })
  expect(statement?.lines.map(({ paper }) => paper)).toEqual([{ kind: 'batch', number: transfer.number }])

  const refused = await perform(financeOf(scene), recordBankStatement, {
    ...{ fileName: 'x.csv', sha256: newId() },
    lines: [
      {
        ...{
          bookedOn: day(1).toISOString().slice(0, 10),
          direction: 'in',
          amountTiyin: owed,
          bankReference: 'b1',
        },
        ...{ refusal: 'other', reference: referenceOf(transfer.id) },
      },
    ],
  })
  expect(refused.ok).toBe(true)
  expect((await getMakerStatement(maker, period))?.sums.closingTiyin).toBe(owed)
})

it('is read by the maker’s staff alone', async () => {
  const period = { since: day(400), until: seededNow }
  expect(await getMakerStatement(financeOf(scene), period)).toBeNull()
  expect(await getMakerStatement(scene.as('citizen', scene.person('citizen-leg')), period)).toBeNull()
  const other = await putMaker(scene, { owed: 1n, daysAgo: 20, account: null })
  const found = await getMakerStatement(makerOf(scene, other), { since: day(1), until: seededNow })
  expect(found?.lines).toEqual([])
})
