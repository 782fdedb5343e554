import { afterAll, beforeAll, expect, it } from 'vitest'
import { getVersion, getVersionInForce, listRights } from '~/domains/services/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { readShippedRights } from '../../../prisma/seed/services/service-rights'
import { endShippedVersions, publishShippedVersions } from '../../../prisma/seed/services/service-versions'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

// What was published is what people applied under: nobody changes it, and one version is in force a day.
let test: TestDatabase
beforeAll(async () => {
  test = await openDatabase('catalogue')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const visitor = { personId: null, role: 'none', organisationId: null }
const portal = { personId: null, role: 'system', organisationId: null }
const [author, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

const run = (sql: string) =>
  asSuperuser(test, async (client) => {
    await client.query('begin')
    try {
      await client.query(sql)
      return 'done'
    } catch (error) {
      return String((error as { constraint?: string; message: string }).constraint ?? error)
    } finally {
      await client.query('rollback')
    }
  })

const insert = (columns: Record<string, string>) => {
  const all = { service_code: `'device-voucher'`, number: '7', definition: `'{}'`, ...columns }
  return `insert into service_version (${Object.keys(all)}) values (${Object.values(all)})`
}
const endAll = `update service_version set valid_until = '2090-01-01' where valid_until is null`
const published = { status: `'published'`, published_at: 'now()' }

it('is read by everybody once it is published, and only on its days', async () => {
  const version = await transaction(visitor, (tx) => getVersion(tx, 'device-voucher', 1))
  expect(version?.definition.outcome.kind).toBe('voucher')
  const found = (code: string, on: Date) =>
    transaction(visitor, async (tx) => (await getVersionInForce(tx, code, on))?.number ?? null)
  // A later version of the program's own follows the first, which stays for the cases that stand on it.
  expect(await found('device-voucher', testDay.today)).toBe(3)
  expect(await found('device-voucher', new Date('1999-01-01'))).toBeNull()
  expect(await found('no-such-service', testDay.today)).toBeNull()
})

it('is never changed or thrown away', async () => {
  expect(await run(`update service_version set definition = '{}'`)).toBe('service_version_fixed')
  expect(await run(`update service_version set valid_from = '2000-01-01'`)).toBe('service_version_fixed')
  expect(await run(`update service_version set status = 'draft'`)).toMatch(
    /service_version_(fixed|lifecycle)/,
  )
  expect(await run('delete from service_version')).toMatch(/service_version/)
  expect(await run(endAll)).toBe('done')
})

it('is one a day, and of two people', async () => {
  const from = { valid_from: `'2080-01-01'` }
  expect(await run(insert({ ...published, ...from }))).toBe('service_version_no_overlap')
  expect(await run(insert({ status: `'draft'` }))).toBe('done')
  const by = (one: string, two: string) => ({ author_id: `'${one}'`, published_by_id: `'${two}'` })
  const later = { ...published, valid_from: `'2091-01-01'` }
  const ended = `${endAll};`
  expect(await run(ended + insert({ ...later, ...by(author, author) }))).toBe('service_version_two_people')
  expect(await run(ended + insert({ ...later, author_id: `'${author}'` }))).toBe('service_version_two_people')
  expect(await run(ended + insert({ ...later, ...by(author, other) }))).toBe('done')
})

it('of a right never changes either, and one is in force a day', async () => {
  const { rights } = await listRights(testDay.today)
  expect(rights.size).toBe(readShippedRights().length)
  expect((await listRights(new Date('1999-01-01'))).rights.size).toBe(0)
  expect(await run(`update service_right set content = '{}'`)).toBe('service_right_fixed')
  expect(await run('delete from service_right')).toMatch(/service_right/)
  const columns = '(service_code, number, valid_from, content, published_at)'
  const next = `insert into service_right ${columns} values ('material-aid', 2, '2080-01-01', '{}', now())`
  expect(await run(next)).toBe('service_right_no_overlap')
  const asCitizen = transaction({ ...visitor, role: 'citizen' }, (tx) => tx.$executeRawUnsafe(next))
  await expect(asCitizen).rejects.toThrow(/row-level security/)
})

it('ends today where people apply, and the next of the program begins tomorrow', async () => {
  await asSuperuser(test, async (client) => {
    await client.query('begin')
    const query = (sql: string, ...values: unknown[]) => client.query(sql, values)
    await client.query(`alter table service_version disable trigger user`)
    await client.query(`delete from service_version where service_code = 'material-aid' and number > 1`)
    await client.query(`update service_version set valid_until = null where service_code = 'material-aid'`)
    await client.query(`alter table service_version enable trigger user`)
    await endShippedVersions(query)
    await publishShippedVersions(query)
    const { rows } = await client.query<{ number: number; begins: number; ends: number | null }>(
      `select number, valid_from - (now() at time zone 'Asia/Tashkent')::date as begins,
          valid_until - (now() at time zone 'Asia/Tashkent')::date as ends
        from service_version where service_code = 'material-aid' order by number`,
    )
    await client.query('rollback')
    expect(rows.map(({ ends }) => ends)).toEqual([0, null])
    expect(rows[1]).toMatchObject({ number: 2, begins: 1 })
  })
})

it('is written by the portal, and by an administrator who is somebody', async () => {
  const write = (scope: typeof portal) =>
    transaction(scope, (tx) => tx.$executeRawUnsafe(insert({ status: `'draft'`, number: '9' })))
  for (const role of ['none', 'citizen', 'inson_head'])
    await expect(write({ ...visitor, role }), role).rejects.toThrow(/row-level security|written by a person/)
  await expect(write({ ...visitor, role: 'administrator' })).rejects.toThrow(/written by a person/)
  await expect(
    transaction(portal, (tx) => tx.$executeRawUnsafe(`update service_version set valid_until = null`)),
  ).resolves.toBe(0)
})
