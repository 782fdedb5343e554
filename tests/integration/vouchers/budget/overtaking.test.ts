import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { openDatabase } from '../../ledger/open-database'
import { addPerson, system } from '../world'
import { addOfficers, caneSom, childPinfl, grant, type Officers, raise } from './budget-world'

// The program forgets to look who comes before: what is left is the database.
vi.mock('~/domains/vouchers/budget/rows/find-next-wait.server', async (original) => ({
  ...(await original<object>()),
  isAnybodyBefore: async () => false,
}))

let test: TestDatabase
let officers: Officers

beforeAll(async () => {
  test = await openDatabase('catalogue')
  officers = await addOfficers()
  await raise(officers, caneSom)
  await grant({ personId: await addPerson() })
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('a newcomer overtakes nobody who waits, whatever the program says; a child does', async () => {
  expect(await grant({ personId: await addPerson() })).toMatchObject({ value: { voucher: null } })
  // Finance adds enough for two, and the job that serves the queue has not come yet.
  await raise(officers, 2 * caneSom)
  await expect(grant({ personId: await addPerson() })).rejects.toThrow('act refused: turn')
  const child = await grant({ personId: await addPerson(), isChild: true, pinfl: childPinfl() })
  expect(child).toMatchObject({ ok: true, value: { voucher: { number: expect.any(String) } } })
})

it('a right and its wait are as urgent as what was received says', async () => {
  const write = (urgency: string) =>
    transaction(system, ({ tx }) =>
      tx.$executeRawUnsafe(
        `insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on,
            urgency)
          values (gen_random_uuid(), gen_random_uuid(), 'nobody', 'cane', gen_random_uuid(), now(), '2030-01-01', $1::budget_urgency)`,
        urgency,
      ),
    )
  await expect(write('ordinary')).rejects.toThrow('as urgent as what was received says')
  const wait = `insert into budget_wait (entitlement_id, person_id, beneficiary_index, device_code, region_code, group_code,
      urgency, since_on, programme_ends_on)
    select e.id, e.person_id, e.beneficiary_index, e.device_code, '1726', 'mobility', 'child',
      (e.granted_at at time zone 'Asia/Tashkent')::date, e.programme_ends_on
    from entitlement e where e.urgency = 'first' order by e.granted_at limit 1`
  await expect(transaction(system, ({ tx }) => tx.$executeRawUnsafe(wait))).rejects.toThrow(
    'a wait is that of its right',
  )
})
