import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { isDatabaseDown } from '~/platform/database/down.server'
import * as straight from '~/platform/database/straight-statements.server'
import { allowLongTransactions, closeDatabase, database, transaction } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const within = <T>(run: (work: Work) => Promise<T>) => transaction(systemContext(seededClock), run)
const at = new Date('2026-11-26T19:03:04.005Z')
/** Prisma's own way of asking a statement of SQL. */
const asPrisma = () => database().$extends({}) as unknown as ReturnType<typeof database>

// Straight over the connection of a transaction and to the pool, and through Prisma's client.
it.each<[string, Prisma.Sql]>([
  [
    'numbers',
    Prisma.sql`select 1::int as a, 2::bigint as b, 3.50::numeric as c, 1.5::float8 as d, ${4}::int as e`,
  ],
  [
    'what JavaScript has no number for',
    Prisma.sql`select ${2n ** 62n}::bigint as a, ${[1n, 2n]}::bigint[] as b`,
  ],
  [
    'instants',
    Prisma.sql`select ${at}::timestamptz as a, ${at}::date as b, ${[at]}::timestamptz[] as c, time '10:11:12' as d`,
  ],
  [
    'texts',
    Prisma.sql`select ${'Oʻzbek'} as a, ${['a', 'b,"c']}::text[] as b, ${null}::text as d, ${undefined}::text as e`,
  ],
  [
    'ids and states',
    Prisma.sql`select gen_random_uuid() is not null as a, ${'citizen'}::role as b, array['citizen']::role[]::text[] as c`,
  ],
  [
    'JSON',
    Prisma.sql`select ${{ a: [1, null] }}::jsonb as a, '"text"'::json as b, array['{"c": 1}'::jsonb] as c, 'null'::jsonb as d`,
  ],
  [
    'bytes',
    Prisma.sql`select ${Buffer.from([0, 255])}::bytea as a, ${new Uint8Array([1])}::bytea as b, array['\\x02'::bytea] as c`,
  ],
  ['nothing', Prisma.sql`select 1 as a where false`],
  ['gaps in lists', Prisma.sql`select array[1, null]::bigint[] as a, array[null, '2026-01-02']::date[] as b`],
])('reads and writes %s as Prisma does', async (_, statement) => {
  const asked = vi.spyOn(straight, 'askStraight')
  const expected = await asPrisma().$queryRaw(statement)
  expect(asked).not.toHaveBeenCalled()
  expect(await within((work) => work.tx.$queryRaw(statement))).toEqual(expected)
  expect(await database().$queryRaw(statement)).toEqual(expected)
  expect(asked.mock.calls.map(([, kind]) => kind)).toEqual(['$queryRaw', '$queryRaw'])
  asked.mockRestore()
})

it('counts what a statement changed', async () => {
  const clear = () => within((work) => work.tx.$executeRaw`delete from cart where id = ${null}::uuid`)
  expect(await clear()).toBe(0)
  expect(await within((work) => work.tx.$executeRaw`select from generate_series(1, ${3}::int)`)).toBe(3)
})

it('tells what was refused as Prisma does', async () => {
  const broken = Prisma.sql`select ${'x'}::int`
  const failures = await Promise.all(
    [database().$queryRaw(broken), asPrisma().$queryRaw(broken)].map((answer) =>
      Promise.resolve(answer).catch((error: unknown) => error as Prisma.PrismaClientKnownRequestError),
    ),
  )
  const [straight, prisma] = failures as [
    Prisma.PrismaClientKnownRequestError,
    Prisma.PrismaClientKnownRequestError,
  ]
  expect(straight).toBeInstanceOf(Prisma.PrismaClientKnownRequestError)
  expect(straight.code).toBe(prisma.code)
  expect(prisma.message).toContain(straight.message)
  expect(JSON.stringify(straight.meta)).toBe(JSON.stringify(prisma.meta))
})

it('goes past Prisma’s client, in each of many transactions over the connection of its own', async () => {
  const asked = vi.spyOn(straight, 'askStraight')
  const read = (work: Work) => work.tx.$queryRaw<{ id: string }[]>`
    select pg_current_xact_id()::text as id`
  const seen = await Promise.all(
    Array.from({ length: 8 }, () =>
      within(async (work) => {
        const ids = [await read(work), await read(work)].map(([row]) => row?.id)
        // What Prisma asks of its transaction.
        await work.tx.cart.deleteMany({ where: { id: newId() } })
        return [...ids, (await read(work))[0]?.id]
      }),
    ),
  )
  for (const [first, ...others] of seen) expect(others).toEqual([first, first])
  expect(new Set(seen.flat()).size).toBe(8)
  expect(asked).toHaveBeenCalledTimes(24)
})

it('asks nothing once the transaction is over', async () => {
  const ask = await within(async (work) => {
    await work.tx.$queryRaw`select 1`
    return () => work.tx.$queryRaw`select 1`
  })
  await expect(ask()).rejects.toMatchObject({ code: 'P2028' })
})

it('says of a transaction whose time is used up that the database is too slow, as Prisma does', async () => {
  allowLongTransactions(200)
  const late = within(async (work) => {
    await work.tx.$queryRaw`select 1`
    await sleep(600)
    return work.tx.$queryRaw`select 1`
  })
  expect(await late.catch(isDatabaseDown)).toBe(true)
  allowLongTransactions(20_000)
})
