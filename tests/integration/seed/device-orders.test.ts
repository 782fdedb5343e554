import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { verifyLedger } from '~/domains/ledger/index.server'
import { getPaymentSums } from '~/domains/payments/index.server'
import { getMoneyOverview } from '~/domains/vouchers/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const system = systemContext(() => seededNow, 'test')

beforeAll(async () => {
  test = await openDatabase('seeded')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('makes orders in every state whose money agrees with the ledger', async () => {
  const groups = await transaction(system, (tx) =>
    tx.deviceOrder.groupBy({ by: ['status'], _count: { _all: true } }),
  )
  const found = groups.map(({ status }) => status).sort()
  expect(found).toEqual(
    Object.values(DeviceOrderStatus)
      .filter((status) => status !== 'awaiting_payment')
      .sort(),
  )
  const finance = { ...system, role: 'finance_officer' }
  const overview = await getMoneyOverview(finance)
  expect(overview.owedByLedgerTiyin).toBe(overview.owedByOrdersTiyin)
  expect((await getPaymentSums(finance)).agrees).toBe(true)
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})
