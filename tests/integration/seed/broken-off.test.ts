import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayEnvironment, seededFolders } from '../../../app/cli/database/templates'
import { stopTasks } from '../../../app/cli/processes/processes'
import { runSeeding, SeedingBrokeOff } from '../../../app/cli/seeding/seeding'
import { createTestDatabase, type TestDatabase } from '../../setup/database-per-test'
import { eventually } from '../../setup/eventually'
import { testDay } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'

const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-broken-'))
const day = testDay.today.toISOString().slice(0, 10)
let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase('catalogue')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await test?.drop()
})

/** How seeding what happened ends, on top of the catalogue. */
function seedEvents(): Promise<unknown> {
  const seeding = runSeeding({ ...dayEnvironment(test), ...seededFolders(folder) }, day, 'events')
  return seeding.catch((error: unknown) => error)
}

const countWaiting = () =>
  asSuperuser(test, async (client) => {
    const { rowCount } = await client.query(`select from seller where status = 'pending'`)
    return rowCount ?? 0
  })

it('a seeding that is killed in the middle says at which step it was', async () => {
  const seeding = seedEvents()
  await eventually('the sellers wait', async () => (await countWaiting()) === 2)
  await stopTasks()
  const ended = await seeding
  expect(ended).toBeInstanceOf(SeedingBrokeOff)
  expect(ended).toMatchObject({ broken: { kind: 'ended' } })
  expect((ended as Error).message).toMatch(
    /broke off at “(sellers who wait|requests about roles|300 cases)[^”]*”:\n {2}the process was ended/,
  )
})

it('what the portal refuses is said with the name of the step of the plan', async () => {
  // They wait already, and nobody may ask twice.
  expect(await countWaiting()).toBe(2)
  const ended = await seedEvents()
  expect(ended).toMatchObject({
    broken: { step: 'sellers who wait for approval', kind: 'plan' },
    message: expect.stringContaining('Oydin hunar: the portal refuses it'),
  })
})
