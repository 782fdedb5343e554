import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmRoleRequest, prepareRoleRequest } from '~/domains/administration/index.server'
import { type Context, systemContext } from '~/domains/identity/context'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { asSystem } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actingAs, makePerson } from '../administration/scene'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
let first: string
let second: string
let person: string
let id: string

beforeAll(async () => {
  test = await openDatabase()
  first = (await makePerson([{ role: 'administrator' }])).id
  second = (await makePerson([{ role: 'administrator' }])).id
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const boss = (by = first) => actingAs(by, 'administrator')

beforeEach(async () => {
  person = (await makePerson()).id
  const prepared = await perform(boss(), prepareRoleRequest, {
    ...{ act: 'grant', personId: person, role: 'auditor', organisationId: null, grounds: 'Order No 1' },
  })
  id = prepared.ok ? prepared.value : ''
})

/** Runs SQL as the role of the web process, once in its own eyes and once in the portal's; both must be refused. */
async function refusedTwice(context: Context, sql: string, name: string): Promise<void> {
  // What row-level security hides is not refused but not there.
  const run = async (tx: Work) => {
    if ((await tx.$executeRawUnsafe(sql)) === 0) throw new Error('no such row')
  }
  await expect(transaction(context, run), name).rejects.toThrow()
  await expect(
    transaction(context, (tx) => asSystem(tx, () => run(tx))),
    `${name}, with the portal’s eyes`,
  ).rejects.toThrow()
}

const grant = (role: string) =>
  `insert into role_grant (id, person_id, role) values (gen_random_uuid(), '${person}', '${role}')`
const confirm = (by: string) =>
  `update role_request set status = 'confirmed', decided_by_id = '${by}', decided_at = now() where id = '${id}'`

describe('the web process’s own role', () => {
  it('gives no powerful role without a request that two people decided in that transaction', async () => {
    for (const role of ['auditor', 'administrator', 'finance_officer', 'approver']) {
      await refusedTwice(boss(), grant(role), role)
      await refusedTwice(systemContext(seededClock), grant(role), `${role} by the portal itself`)
    }
    const head = `insert into role_grant (id, person_id, role, organisation_id) values (gen_random_uuid(), '${person}', 'inson_head', '1')`
    await refusedTwice(boss(), head, 'head')
    expect(await perform(boss(second), confirmRoleRequest, id)).toMatchObject({ ok: true })
    const taken = `update role_grant set revoked_at = now() where person_id = '${person}' and role = 'auditor'`
    await refusedTwice(boss(), taken, 'taking away without a record')
    // The confirmed request is spent: neither it nor a copy gives the role to somebody, or again.
    const again = `update role_request set grounds = grounds where id = '${id}'`
    await refusedTwice(boss(second), again, 'a decided request is written again')
  })

  it('decides no request alone, in another’s name, out of time, or as another thing', async () => {
    await refusedTwice(boss(), confirm(first), 'alone')
    await refusedTwice(boss(), confirm(second), 'in another’s name')
    await refusedTwice(actingAs(person, 'administrator'), confirm(person), 'by whom it is for')
    await refusedTwice(actingAs(second, 'auditor'), confirm(second), 'by an auditor')
    await refusedTwice(systemContext(seededClock), confirm(second), 'by the portal itself')
    const late = { ...boss(second), now: () => new Date('2026-12-21T09:00:00Z') }
    await refusedTwice(late, confirm(second), 'too late')
    await refusedTwice(
      boss(second),
      `update role_request set status = 'lapsed', decided_at = now() where id = '${id}'`,
      'lapsed before its time',
    )
    await refusedTwice(
      boss(second),
      `update role_request set role = 'administrator' where id = '${id}'`,
      'another role',
    )
    await refusedTwice(
      boss(second),
      `update role_request set person_id = '${first}' where id = '${id}'`,
      'another person',
    )
    await refusedTwice(boss(second), `delete from role_request where id = '${id}'`, 'deleted')
    const forged = `insert into role_request (id, act, person_id, role, grounds, status, prepared_by_id, prepared_at, lapses_at, decided_by_id, decided_at)
      values (gen_random_uuid(), 'grant', '${person}', 'approver', 'x', 'confirmed', '${first}', now(), now() + interval '1 day', '${second}', now())`
    await refusedTwice(boss(second), forged, 'confirmed from the beginning')
    await refusedTwice(boss(second), forged.replace(`'confirmed'`, `'at_once'`), 'a grant at once')
  })

  it('never takes the last administrator', async () => {
    const rest = `update role_grant set revoked_at = now() where role = 'administrator'`
    await refusedTwice(systemContext(seededClock), rest, 'all of them')
  })
})
