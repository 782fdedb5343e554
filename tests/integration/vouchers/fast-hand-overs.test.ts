import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { listFastHandOvers } from '~/views/money/list-fast-hand-overs.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase, putRows } from '../ledger/open-database'
import { createTestGateway } from './gateway'
import { actor, addMaker, addPerson, issue, placed, system } from './world'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('services')
  await putRows(
    test,
    `insert into device_kind (code, group_code, iso_class, name_uz_latn, name_uz_cyrl, name_ru, name_en, made_to_measure,
      life_years_adult, life_years_child, warranty_months, making_working_days, valid_days, source, position, valid_from)
     values ('cane', 'mobility', '12', 'x', 'x', 'x', 'x', false, 3, 3, 12, 10, 365, 'example', 1, '2024-01-01')`,
  )
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function handOverAfter(interval: string): Promise<string> {
  const maker = await addMaker(test, [400_000])
  const personId = await addPerson()
  const person = actor(createTestGateway(), 'citizen', personId)
  const orderId = await placed(person, (await issue(personId, 500_000)).id, maker, 400_000)
  await putRows(
    test,
    `update device_order set status = 'handed_over', handover_proof = 'code', handed_over_at = placed_at + $2::interval where id = $1`,
    [orderId, interval],
  )
  return orderId
}

it('names what was handed over sooner than it can be made, to finance and audit only', async () => {
  const fast = [await handOverAfter('1 minute'), await handOverAfter('9 days 23 hours')]
  await handOverAfter('10 days')
  const as = (role: string) => ({ ...system, personId: newId(), role })
  const { items, total } = await listFastHandOvers(as('auditor'), { page: 1 })
  expect(total).toBe(2)
  expect(items.map(({ orderId }) => orderId).sort()).toEqual(fast.sort())
  expect(items[0]).toMatchObject({ makerName: 'Test', deviceCode: 'cane', makingDays: 10 })
  expect((await listFastHandOvers(as('finance_officer'), { page: 1 })).total).toBe(2)
  expect((await listFastHandOvers(as('maker_staff'), { page: 1 })).items).toEqual([])
  expect(await transaction(system, (tx) => tx.deviceOrder.count())).toBe(3)
})
