import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { getSession, resumeVisit, signIn } from '~/domains/identity/index.server'
import { signContext } from '~/platform/context.server'
import { hashToken } from '~/platform/crypto.server'
import { closeDatabase, database } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase, withUrl } from '../ledger/open-database'

let test: TestDatabase
let token: string
const now = new Date('2026-11-21T09:00:00Z')

beforeAll(async () => {
  test = await openDatabase()
  const profile = {
    ...{ pinfl: '40101900020029', passport: 'AA1234567', bornOn: '1990-01-01', phone: '998901234567' },
    ...{ familyName: 'Karimova', givenName: 'Nodira', patronymic: null, email: null },
    ...{ authMethod: 'LOGINPASSMETHOD', userAgent: 'test', locale: 'ru' },
  }
  token = (
    await perform(
      systemContext(() => now),
      signIn,
      profile,
      null,
    )
  ).token
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('asks once for the session, the name, the notices and the state of the pages', async () => {
  await resumeVisit(token, now)
  const asked: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given as [string | { text: string }]
    asked.push(typeof first === 'string' ? first : first.text)
    return (query as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    const { session, pageVersions } = await resumeVisit(token, now)
    expect(session).toMatchObject({ role: 'citizen', roleCount: 1, person: { givenName: 'Nodira' } })
    expect(session?.idleExpiresAt).toEqual(new Date(now.getTime() + 30 * 60_000))
    expect(Object.keys(pageVersions).sort()).toEqual([
      'contracts',
      'fairs',
      'market',
      'portal',
      'search',
      'training',
    ])
  } finally {
    pg.Client.prototype.query = query
  }
  expect(asked).toHaveLength(1)
})

it('is answered to the portal alone, under its signature', async () => {
  const epoch = await epochNow()
  const system = signContext(systemScope, epoch)
  const hers = signContext({ ...systemScope, role: 'citizen' }, epoch)
  const ask = ({ key, signature, payload }: typeof system) =>
    withUrl(test.appUrl, (client) =>
      client.query('select read_visit($1, $2, $3, $4, $5, null, $5)', [
        ...[key, signature, payload, hashToken(token)],
        now,
      ]),
    )
  expect((await ask(system)).rows[0].read_visit).toMatchObject({ role: 'citizen' })
  await expect(ask({ ...system, signature: hers.signature })).rejects.toThrow('context refused')
  await expect(ask(hers)).rejects.toThrow('the portal itself')
  await expect(ask({ ...system, payload: system.payload.replace(String(epoch), '1') })).rejects.toThrow()
})

it('leaves nobody’s eyes behind', async () => {
  const { key, signature, payload } = signContext(systemScope, await epochNow())
  await withUrl(test.appUrl, async (client) => {
    await client.query('begin')
    const values = [key, signature, payload, hashToken(token), now]
    await client.query('select read_visit($1, $2, $3, $4, $5, null, $5)', values)
    expect((await client.query('select from person')).rowCount).toBe(0)
    await client.query('rollback')
  })
})

it('holds a session to both its limits, and to its end', async () => {
  const idle = now.getTime() + 30 * 60_000
  const look = (ms: number) =>
    perform(
      systemContext(() => new Date(ms)),
      getSession,
      token,
    )
  const at = async (ms: number) => (await look(ms)) !== null
  expect([await at(idle - 1), await at(idle)]).toEqual([true, false])
  const set = (column: string, value: Date) =>
    withUrl(test.superuserUrl, (client) => client.query(`update session set ${column} = $1`, [value]))
  await set('absolute_expires_at', now)
  expect([await at(now.getTime() - 1), await at(now.getTime())]).toEqual([true, false])
  await set('absolute_expires_at', new Date(idle))
  await set('revoked_at', now)
  expect(await at(now.getTime())).toBe(false)
})

async function epochNow(): Promise<number> {
  const [row] = await database().$queryRaw<{ epoch: number }[]>`select app_epoch() as epoch`
  return row?.epoch ?? 0
}
