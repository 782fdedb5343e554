import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeFromBudget } from '~/domains/identity/index.server'
import { closeDatabase, database } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})
afterAll(async () => {
  await closeDatabase()
  await test.drop()
})

const five = { most: 5, minutes: 15 }

describe('takeFromBudget', () => {
  it('gives what there is, and no more when all ask at once', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => takeFromBudget('lookUp', 'a', five)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(900)
  })

  it('counts each act and each one who asks alone', async () => {
    expect(await takeFromBudget('lookUp', 'a', five)).toBeGreaterThan(0)
    expect(await takeFromBudget('lookUp', 'b', five)).toBe(0)
    expect(await takeFromBudget('upload', 'a', five)).toBe(0)
  })

  it('is whole again when its time is over, and leaves nothing behind', async () => {
    await asSuperuser(test, (client) =>
      client.query(`update budget set renews_at = now() - interval '1 second'`),
    )
    expect(await takeFromBudget('lookUp', 'a', five)).toBe(0)
    const rows = await asSuperuser(test, (client) => client.query('select taken from budget'))
    expect(rows.rows).toEqual([{ taken: 1 }])
  })

  it('keeps no address, and the web process can neither look nor give back', async () => {
    const { rows } = await asSuperuser(test, (client) =>
      client.query<{ key: string }>('select key from budget'),
    )
    expect(rows.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true)
    await expect(database().$queryRaw`select * from budget`).rejects.toThrow(/permission denied/)
    await expect(database().$executeRaw`delete from budget`).rejects.toThrow(/permission denied/)
  })
})
