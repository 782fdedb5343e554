import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { advanceDeviceOrder, getOwnDeviceOrder, handOverDevice } from '~/domains/vouchers/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'
import { createTestGateway } from '../vouchers/gateway'
import { sent } from '../vouchers/sent'
import { actor, addMaker, addPerson, issue, place } from '../vouchers/world'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('services')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** How many messages an act sends to the database, those that open and close its transaction too. */
async function count(act: () => Promise<{ ok: boolean }>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const { ok } = await act()
  const times = asked.mock.calls.length
  asked.mockRestore()
  expect(ok).toBe(true)
  return times
}

// Each costs as much CPU as a small statement takes: what an act looks at comes in one, and grows with it.
it('holds a voucher and hands a device over in few statements', async () => {
  const gateway = createTestGateway()
  const maker = await addMaker(test, [400_000])
  const desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  const counted: number[][] = []
  // The first of a process learns what is kept for the others.
  for (let round = 0; round < 2; round++) {
    const person = actor(gateway, 'citizen', await addPerson())
    const { id: voucherId } = await issue(person.personId ?? '', 500_000)
    let deviceOrderId = ''
    const hold = await count(async () => {
      const answer = await place(person, voucherId, maker, 400_000)
      if (answer.ok) deviceOrderId = answer.value.deviceOrderId
      return answer
    })
    for (const move of ['accept', 'startMaking', 'finish'] as const)
      await perform(desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 10 })
    const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
    const handOver = await count(() => perform(desk, handOverDevice, { ...sent(), deviceOrderId, code }))
    counted.push([hold, handOver])
  }
  const [hold, handOver] = counted.at(-1) ?? []
  expect(hold).toBeLessThanOrEqual(15)
  expect(handOver).toBeLessThanOrEqual(15)
})
