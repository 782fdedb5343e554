import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { closeDatabase, database, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
  await asSuperuser(test, (client) =>
    client.query(
      'create table shape (id int); insert into shape values (1); grant select on shape to public',
    ),
  )
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const readShape = () => database().$queryRaw<{ id: unknown }[]>`select id from shape`
const readWithin = () =>
  transaction(systemContext(seededClock), (tx) => tx.$queryRaw<{ id: unknown }[]>`select id from shape`)

/** What one connection keeps prepared; asked in a transaction, so that it is one that has worked before. */
const prepared = () =>
  transaction(
    systemContext(seededClock),
    (tx) => tx.$queryRaw<{ name: string; statement: string }[]>`
      select name, statement from pg_prepared_statements where name like 'h%'`,
  )

it('prepares by name what is asked again and again', async () => {
  for (let time = 0; time < 5; time++) await readWithin()
  const statements = (await prepared()).map(({ statement }) => statement)
  expect(statements).toContain('select id from shape')
  expect(statements.some((text) => text.includes('app_enter'))).toBe(true)
})

it('plans anew what a migration has changed meanwhile, in a transaction and without one', async () => {
  for (const [type, id] of [
    ['text', '1'],
    ['int', 1],
  ] as const) {
    for (let time = 0; time < 5; time++) {
      await readShape()
      await readWithin()
    }
    await asSuperuser(test, (client) =>
      client.query(`alter table shape alter id type ${type} using id::${type}`),
    )
    expect(await readWithin()).toEqual([{ id }])
    await asSuperuser(test, (client) =>
      client.query(`alter table shape alter id type bigint using id::bigint`),
    )
    expect(await readShape()).toEqual([{ id: 1n }])
  }
})

it('keeps the number of statements bounded however many are asked', async () => {
  for (let length = 1; length <= 60; length++) {
    const ids = Array.from({ length }, () => newId())
    for (let time = 0; time < 4; time++) {
      await transaction(systemContext(seededClock), (tx) =>
        tx.account.findMany({ where: { ownerId: { in: ids } } }),
      )
    }
  }
  const lists = (await prepared()).filter(({ statement }) => statement.includes('"owner_id" IN'))
  expect(lists.length).toBeLessThan(12)
})

it('asks one thing at a time of the one connection of a transaction', async () => {
  const busy = new Map<pg.Client, number>()
  let most = 0
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    busy.set(this, (busy.get(this) ?? 0) + 1)
    most = Math.max(most, busy.get(this) ?? 0)
    const answer = (query as (...all: unknown[]) => Promise<unknown>).apply(this, given)
    return Promise.resolve(answer).finally(() => busy.set(this, (busy.get(this) ?? 1) - 1))
  } as unknown as typeof query
  try {
    // As Prisma does with several relations of a record.
    const read = () =>
      transaction(systemContext(seededClock), (tx) =>
        Promise.all([1, 2, 3].map((n) => tx.$queryRaw`select ${n}::int as n`)),
      )
    const answer = [[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]
    expect(await Promise.all([read(), read()])).toEqual([answer, answer])
    const refused = transaction(systemContext(seededClock), (tx) =>
      Promise.all([tx.$queryRaw`select 1/0`, tx.$queryRaw`select 1`, tx.$queryRaw`select 2`]),
    )
    await expect(refused).rejects.toThrow('division by zero')
  } finally {
    pg.Client.prototype.query = query
  }
  expect(most).toBe(1)
})
