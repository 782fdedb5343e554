import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stockState } from '~/domains/market/catalogue/rules'
import { readPageVersions } from '~/http/cache/page-versions.server'
import { cached } from '~/platform/cache.server'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop } from './open-shop'

let test: TestDatabase
/** Stands for another process. */
let other: pg.Client

beforeAll(async () => {
  test = await openShop()
  other = new pg.Client({ connectionString: test.superuserUrl })
  await other.connect()
})

afterAll(async () => {
  await other?.end()
  await closeDatabase()
  await test?.drop()
})

/** The names that have changed after the other process wrote. */
async function changedBy(sql: string, values: unknown[] = []): Promise<string[]> {
  const before = await readPageVersions()
  await other.query(sql, values)
  const after = await readPageVersions()
  return Object.keys(after).filter((name) => after[name] !== before[name])
}

const setStock = (stock: number) =>
  changedBy(`update product set stock = $1 where slug = 'piyola-0'`, [stock])

describe('the versions of public pages', () => {
  it.each([
    ['a price', `update product set price_tiyin = price_tiyin + 100 where slug = 'piyola-0'`, ['market']],
    ['a text', `update product_text set name = 'Пиала' where locale = 'ru'`, ['market']],
    ['a seller', `update seller set about = '{"ru":"a"}'`, ['market']],
    ['a holiday', `delete from holiday`, ['portal']],
    ['nothing on them', `update product set version = version + 1`, []],
    ['a look', `select from product for update`, []],
  ])('change with %s', async (_, sql, names) => expect(await changedBy(sql)).toEqual(names))

  it('change with the number in stock where a page tells it, as `stockState` has it', async () => {
    await setStock(10)
    let before = { units: 10, state: stockState('in_stock', 10) }
    for (const units of [9, 5, 4, 3, 2, 1, 0, 1, 4]) {
      const state = stockState('in_stock', units)
      const isTold = state !== before.state || state === 'few'
      expect(await setStock(units), `${before.units} to ${units}`).toEqual(isTold ? ['market'] : [])
      before = { units, state }
    }
  })

  it('change when it is committed, and not for what was undone', async () => {
    const price = `update product set price_tiyin = price_tiyin + 100 where slug = 'piyola-1'`
    const before = await readPageVersions()
    await other.query('begin')
    await other.query(price)
    await other.query(price)
    expect(await readPageVersions()).toEqual(before)
    await other.query('commit')
    const after = await readPageVersions()
    expect(after.market).toBe((before.market ?? 0) + 1)
    await other.query('begin')
    await other.query(price)
    await other.query('rollback')
    expect(await readPageVersions()).toEqual(after)
  })

  it('count what a transaction writes after a savepoint that was undone', async () => {
    const price = `update product set price_tiyin = price_tiyin + 100 where slug = 'piyola-1'`
    const before = await readPageVersions()
    for (const sql of ['begin', 'savepoint a', price, 'rollback to a', price, 'commit'])
      await other.query(sql)
    expect((await readPageVersions()).market).toBe((before.market ?? 0) + 1)
  })

  it('keep no two writers waiting for each other', async () => {
    const second = new pg.Client({ connectionString: test.superuserUrl })
    await second.connect()
    const price = (slug: string) =>
      `update product set price_tiyin = price_tiyin + 100 where slug = '${slug}'`
    const before = await readPageVersions()
    await second.query(`set lock_timeout = '2s'`)
    for (const [client, slug] of [
      [other, 'piyola-1'],
      [second, 'piyola-2'],
    ] as const) {
      await client.query('begin')
      await client.query(price(slug))
    }
    await second.query('commit')
    const between = await readPageVersions()
    await other.query('commit')
    const after = await readPageVersions()
    await second.end()
    expect([between.market, after.market]).toEqual([1, 2].map((more) => (before.market ?? 0) + more))
  })

  it('let this process forget what another has changed', async () => {
    const load = (value: number) => cached('market.try', 60_000, 'k', async () => value)
    expect(await load(1)).toBe(1)
    await setStock(2)
    expect(await load(2)).toBe(2)
  })
})
