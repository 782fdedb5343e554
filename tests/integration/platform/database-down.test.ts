import net from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { isDatabaseDown } from '~/platform/database/down.server'
import { closeDatabase, database, limitPatience, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
let wire: Awaited<ReturnType<typeof layWire>>

/** A wire to the database that can be blocked: it swallows what is sent, and nobody is told. */
async function layWire({ port, hostname }: URL) {
  let isBlocked = false
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname)
    near.on('data', (sent) => isBlocked || far.write(sent))
    far.on('data', (answer) => isBlocked || near.write(answer))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('close', () => other.destroy())
      one.on('error', () => {})
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as net.AddressInfo).port,
    block: (yes: boolean) => {
      isBlocked = yes
    },
    close: () => server.close(),
  }
}

beforeAll(async () => {
  test = await openDatabase()
  await closeDatabase()
  const url = new URL(process.env.DATABASE_APP_URL ?? '')
  wire = await layWire(url)
  url.port = String(wire.port)
  process.env.DATABASE_APP_URL = url.href
  limitPatience(5_000)
})

afterAll(async () => {
  await closeDatabase()
  wire?.close()
  await test?.drop()
})

const ask = () => database().$queryRaw`select 1`
const askWithin = () => transaction(systemContext(seededClock), (tx) => tx.$queryRaw`select 1`)
const fault = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (isDatabaseDown(error) ? 'down' : error),
  )

/** A busy machine may take its time to connect. */
const answered = (asked: () => Promise<unknown>) =>
  expect.poll(() => fault(asked()), { timeout: 60_000 }).toBe('answered')

describe('a database that does not answer', () => {
  it('is given up after a while, and asked again when it is back', async () => {
    await answered(ask)
    await answered(askWithin)
    wire.block(true)
    const all = [ask(), askWithin(), ask(), askWithin()].map(fault)
    expect(await Promise.all(all)).toEqual(all.map(() => 'down'))
    wire.block(false)
    await answered(askWithin)
    await answered(ask)
  })

  it('is one that takes too long for a statement, or makes wait for a lock', async () => {
    const slow = transaction(systemContext(seededClock), async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 50`
      await tx.$queryRaw`select 1 from pg_sleep(60)`
    })
    expect(await fault(slow)).toBe('down')

    const other = new pg.Client({ connectionString: test.superuserUrl })
    await other.connect()
    await other.query('begin; lock table category in access exclusive mode')
    const waiting = transaction(systemContext(seededClock), async (tx) => {
      await tx.$executeRaw`set local lock_timeout = 50`
      await tx.category.count()
    })
    expect(await fault(waiting)).toBe('down')
    await other.end()
  })

  it('is one whose connections are all taken', async () => {
    const holders = Array.from({ length: 40 }, () =>
      fault(transaction(systemContext(seededClock), (tx) => tx.$queryRaw`select 1 from pg_sleep(1.5)`)),
    )
    const told = new Set(await Promise.all(holders))
    expect([...told].filter((each) => each !== 'answered' && each !== 'down')).toEqual([])
  })

  it('is none that refuses what was asked', async () => {
    const refused = () => fault(database().$queryRaw`select 1 / 0`)
    await expect.poll(refused, { timeout: 60_000 }).toBeInstanceOf(Error)
  })
})
