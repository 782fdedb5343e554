import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('seeded')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('has a repair that its passport tells of, and one that a workshop has begun, by the number of the device', async () => {
  const { rows } = await asSuperuser(test, (client) =>
    client.query(
      `select o.status::text, o.repair_cipher is not null as said, o.serial_number = r.serial_number as "isSame",
         r.warranty_until < e.granted_at::date as "isOver", c.centre_code as centre
       from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
         join device_order r on r.id = e.repairs_order_id join case_file c on c.id = e.application_id
       order by 1`,
    ),
  )
  const common = { isOver: true, centre: '1726262' }
  expect(rows).toEqual([
    { status: 'handed_over', said: true, isSame: true, ...common },
    { status: 'in_making', said: false, isSame: null, ...common },
  ])
})
