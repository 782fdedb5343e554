import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { getPaymentSums } from '~/domains/payments/index.server'
import { getMoneyOverview, issueVoucherIn } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, database, transaction } from '~/platform/db.server'
import { DeviceOrderStatus } from '~/platform/prisma/enums'
import { generatePeople } from '../../../prisma/seed/generated-people'
import { seedMakers } from '../../../prisma/seed/makers'
import { seedReference } from '../../../prisma/seed/reference'
import { seedDeviceOrders } from '../../../prisma/seed/vouchers'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { asPortal, asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway } from './gateway'
import { actor, addPerson, system } from './world'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
  for (const seed of [seedReference, seedMakers]) await asPortal((tx) => seed(tx, testDay))
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('makes orders in every state whose money agrees with the ledger', async () => {
  for (const [index, person] of generatePeople(testDay, 70).entries()) {
    const then = { ...system, now: () => addDays(testDay.now, -10 - index * 2) }
    const personId = await addPerson()
    const ceiling = await database().parameter.findFirst({
      where: { code: `voucher-ceiling.${person.disability?.devices[0]}` },
    })
    await transaction(then, (tx) =>
      issueVoucherIn(tx, then, {
        applicationId: newId(),
        personId,
        beneficiary: { pinfl: person.pinfl, name: null },
        deviceCode: person.disability?.devices[0] ?? '',
        ceilingTiyin: ceiling?.value ?? 0n,
        validDays: index % 9 === 0 ? 5 : 365,
        lifeYears: 2,
        programmeEndsOn: null,
      }),
    )
  }
  await seedDeviceOrders({ day: testDay })
  const groups = await transaction(system, (tx) =>
    tx.deviceOrder.groupBy({ by: ['status'], _count: { _all: true } }),
  )
  const found = groups.map(({ status }) => status).sort()
  expect(found).toEqual(
    Object.values(DeviceOrderStatus)
      .filter((status) => status !== 'awaiting_payment')
      .sort(),
  )
  const expired = await transaction(system, (tx) => tx.voucher.count({ where: { status: 'expired' } }))
  expect(expired).toBeGreaterThan(0)
  const finance = actor(createTestGateway(), 'finance_officer', null)
  const overview = await getMoneyOverview(finance)
  expect(overview.owedByLedgerTiyin).toBe(overview.owedByOrdersTiyin)
  expect((await getPaymentSums(finance)).agrees).toBe(true)
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})
