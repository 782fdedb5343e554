import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  administrationJobs,
  confirmRoleRequest,
  getRoleRequest,
  listRoleRequests,
  prepareRoleRequest,
  refuseRoleRequest,
  revokeRoleAtOnce,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import { askedByHead, givenByTwo, powerfulRoles } from '~/domains/administration/policy'
import { listOwnAudit, listRoles, type Role } from '~/domains/identity/index.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { race } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import type { RoleTask } from './decide-role-child'
import { actingAs, grantByOwner, makeCentre, makePerson, setHeldByOwner } from './scene'

const script = fileURLToPath(new URL('./decide-role-child.ts', import.meta.url))
const centre = '1726262'
const grounds = 'Order No 12 of 1 November 2026'
let test: TestDatabase
let first: string
let second: string
let auditor: string
let person: string

beforeAll(async () => {
  test = await openDatabase()
  await makeCentre(centre)
  first = (await makePerson([{ role: 'administrator' }])).id
  second = (await makePerson([{ role: 'administrator' }])).id
  auditor = (await makePerson([{ role: 'auditor' }])).id
})

beforeEach(async () => {
  person = (await makePerson()).id
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const boss = (id = first, days = 0) => ({
  ...actingAs(id, 'administrator'),
  now: () => new Date(Date.parse('2026-11-21T09:00:00Z') + days * 86_400_000),
})
const lapse = administrationJobs['identity.lapseRoleRequests']

type Asked = Partial<Parameters<typeof prepareRoleRequest>[1]>
const prepare = (asked: Asked = {}, by = boss()) =>
  perform(by, prepareRoleRequest, {
    ...{ act: 'grant', personId: person, role: 'finance_officer', organisationId: null, grounds },
    ...asked,
  })

async function prepared(asked: Asked = {}): Promise<string> {
  const answer = await prepare(asked)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}

const rolesOf = async (id = person) => (await listRoles(actingAs(id, 'citizen'))).map(({ role }) => role)
const errorOf = (answer: { ok: boolean; error?: string }) => answer.error ?? 'done'
const toldTo = async (id: string, requestId: string, role: Role = 'administrator') => {
  const { items } = await listNotices(actingAs(id, role), 1)
  return items.flatMap(({ template, path }) => (path?.endsWith(requestId) ? [template.split('.')[1]] : []))
}

describe('a powerful role', () => {
  it('is given once another administrator has confirmed it, and everybody concerned knows', async () => {
    const id = await prepared({ role: 'inson_head', organisationId: centre })
    expect(await rolesOf(), 'not yet').toEqual(['citizen'])
    expect(await toldTo(second, id)).toEqual(['roleRequested'])
    expect(errorOf(await perform(boss(), confirmRoleRequest, id))).toBe('sides.error.confirmRole')
    expect(errorOf(await perform(boss(second), confirmRoleRequest, id))).toBe('done')
    expect(errorOf(await perform(boss(second), confirmRoleRequest, id))).toBe('admin.error.requestDecided')
    expect(await rolesOf()).toEqual(['citizen', 'inson_head'])
    expect(await toldTo(first, id)).toEqual(['roleRequestConfirmed'])
    const mine = await listNotices(actingAs(person, 'citizen'), 1)
    expect(mine.items.map(({ template }) => template)).toEqual(['notifications.roleGiven'])
    const { entries } = await listOwnAudit(actingAs(person, 'citizen'), null)
    expect(entries).toMatchObject([
      { action: 'role.granted', actorId: second, details: { role: 'inson_head', requestId: id } },
      { action: 'role.prepared', actorId: first, details: { act: 'grant', organisationId: centre } },
    ])
    expect(await getRoleRequest(actingAs(auditor, 'auditor'), id)).toMatchObject({
      ...{ status: 'confirmed', preparedById: first, decidedById: second, grounds },
    })
  })

  it('is taken away so too, and in an emergency by one alone, which all others hear of', async () => {
    const held = await makePerson([{ role: 'citizen' }, { role: 'approver' }, { role: 'auditor' }])
    const id = await prepared({ act: 'revoke', personId: held.id, role: 'approver' })
    expect(await rolesOf(held.id)).toContain('approver')
    expect(errorOf(await perform(boss(second), confirmRoleRequest, id))).toBe('done')
    expect(await rolesOf(held.id)).not.toContain('approver')
    const grant = (await listRoles(actingAs(held.id, 'citizen'))).find(({ role }) => role === 'auditor')
    const input = { personId: held.id, grantId: grant?.grantId ?? '', grounds }
    expect(errorOf(await perform(boss(held.id), revokeRoleAtOnce, input))).toBe('sides.error.changeRoles')
    expect(errorOf(await perform(actingAs(auditor, 'auditor'), revokeRoleAtOnce, input))).toBe(
      'admin.error.notAllowed',
    )
    expect(errorOf(await perform(boss(), revokeRoleAtOnce, { ...input, personId: person }))).toBe(
      'admin.error.roleNotHeld',
    )
    expect(errorOf(await perform(boss(), revokeRoleAtOnce, input))).toBe('done')
    expect(errorOf(await perform(boss(), revokeRoleAtOnce, input))).toBe('admin.error.roleNotHeld')
    expect(await rolesOf(held.id)).toEqual(['citizen'])
    const [taken] = (await listRoleRequests(boss(), { personId: held.id })).requests
    expect(taken).toMatchObject({ status: 'at_once', preparedById: first, decidedById: first })
    expect(await toldTo(second, taken?.id ?? '')).toEqual(['roleTakenAtOnce'])
    expect(await toldTo(auditor, taken?.id ?? '', 'auditor')).toEqual(['roleTakenAtOnce'])
  })

  it('is prepared by whom, for whom and about what makes sense, and once', async () => {
    const refused = async (asked: Asked, by = boss()) => errorOf(await prepare(asked, by))
    expect(await refused({}, actingAs(auditor, 'auditor') as ReturnType<typeof boss>)).toBe(
      'admin.error.notAllowed',
    )
    expect(await refused({ personId: first })).toBe('sides.error.changeRoles')
    expect(await refused({ role: 'buyer' })).toBe('admin.error.roleUnknown')
    const yesterday = new Date('2026-11-20T00:00:00Z')
    expect(await refused({ endsOn: yesterday })).toBe('admin.error.termOver')
    expect(await refused({ personId: newId() })).toBe('admin.error.personUnknown')
    expect(await refused({ organisationId: centre })).toBe('admin.error.organisationUnknown')
    for (const organisationId of [null, '', '1799999', newId()]) {
      expect(await refused({ role: 'inson_head', organisationId })).toBe('admin.error.organisationUnknown')
    }
    expect(await refused({ act: 'revoke' })).toBe('admin.error.roleNotHeld')
    expect(await refused({ personId: second, role: 'administrator' })).toBe('admin.error.roleAlreadyHeld')
    const answers = await Promise.all(Array.from({ length: 4 }, () => prepare()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.map(errorOf)).toContain('admin.error.roleWaiting')
  })

  it('is decided by nobody who may not, and by each in her own way', async () => {
    const third = (await makePerson([{ role: 'administrator' }])).id
    const id = await prepared({ personId: third })
    const asAuditor = actingAs(auditor, 'auditor')
    expect(errorOf(await perform(asAuditor, confirmRoleRequest, id))).toBe('admin.error.notAllowed')
    expect(errorOf(await perform(boss(third), confirmRoleRequest, id))).toBe('sides.error.changeRoles')
    expect(errorOf(await perform(boss(second), confirmRoleRequest, newId()))).toBe(
      'admin.error.requestUnknown',
    )
    expect(errorOf(await perform(boss(second), withdrawRoleRequest, id))).toBe('admin.error.onlyPreparer')
    const refusal = { requestId: id, reason: 'Not in the order' }
    expect(errorOf(await perform(boss(), refuseRoleRequest, refusal))).toBe('sides.error.confirmRole')
    expect(errorOf(await perform(boss(second), refuseRoleRequest, refusal))).toBe('done')
    expect(await toldTo(first, id)).toEqual(['roleRequestRefused'])
    expect(await getRoleRequest(boss(), id)).toMatchObject({
      status: 'refused',
      refusalReason: refusal.reason,
    })
    expect(errorOf(await perform(boss(second), confirmRoleRequest, id))).toBe('admin.error.requestDecided')
    expect(await getRoleRequest(actingAs(person, 'citizen'), id)).toBeNull()
    expect((await listRoleRequests(actingAs(newId(), 'finance_officer'), {})).requests).toEqual([])
    await setHeldByOwner(third, 'administrator', false)
  })

  it('is not given once the days are over, nor when who prepared it is no administrator any more', async () => {
    const id = await prepared()
    expect(errorOf(await perform(boss(second, 7), confirmRoleRequest, id))).toBe('admin.error.requestLapsed')
    await lapse({ ...boss(), personId: null, role: 'system' })
    expect(await getRoleRequest(boss(), id)).toMatchObject({ status: 'prepared' })
    await lapse({ ...boss(first, 7), personId: null, role: 'system' })
    expect(await getRoleRequest(boss(), id)).toMatchObject({ status: 'lapsed', decidedById: null })
    expect(await toldTo(first, id)).toEqual(['roleRequestLapsed'])
    const again = await prepared()
    await setHeldByOwner(first, 'administrator', false)
    expect(errorOf(await perform(boss(second), confirmRoleRequest, again))).toBe('admin.error.preparerLeft')
    await setHeldByOwner(first, 'administrator', true)
    expect(errorOf(await perform(boss(), withdrawRoleRequest, again))).toBe('done')
  })
})

it('the database knows the same powerful roles, the same that two give, and the same that a head asks for', async () => {
  const lists = { is_powerful: powerfulRoles, is_given_by_two: givenByTwo, is_asked_by_head: askedByHead }
  for (const [name, roles] of Object.entries(lists)) {
    const { rows } = await asSuperuser(test, (client) =>
      client.query<{ role: string }>(
        `select r::text as role from unnest(enum_range(null::role)) r where guard.${name}(r) order by 1`,
      ),
    )
    expect(
      rows.map(({ role }) => role),
      name,
    ).toEqual([...roles].sort())
  }
})

describe('two processes', () => {
  const run = (tasks: RoleTask[]) => race<string>(script, tasks)

  it('that confirm, or confirm and withdraw, have one effect', async () => {
    const third = (await makePerson([{ role: 'administrator' }])).id
    const twice = await prepared()
    const confirm = (by: string, requestId: string) => ({ by, does: 'confirm', requestId }) as const
    const answers = await run([confirm(second, twice), confirm(third, twice)])
    expect(answers.sort()).toEqual(['admin.error.requestDecided', 'done'])
    expect(await rolesOf()).toEqual(['citizen', 'finance_officer'])

    const either = await prepared({ role: 'auditor' })
    const both = await run([confirm(second, either), { by: first, does: 'withdraw', requestId: either }])
    expect([...both].sort()).toEqual(['admin.error.requestDecided', 'done'])
    const request = await getRoleRequest(boss(), either)
    expect(request?.status).toBe(both[0] === 'done' ? 'confirmed' : 'withdrawn')
    expect((await rolesOf()).includes('auditor')).toBe(both[0] === 'done')
    await setHeldByOwner(third, 'administrator', false)
  })

  it('that take the role from each other leave one administrator', async () => {
    const pair = [await makePerson(), await makePerson()] as const
    const grants = [
      await grantByOwner(pair[0].id, 'administrator'),
      await grantByOwner(pair[1].id, 'administrator'),
    ] as const
    for (const id of [first, second]) await setHeldByOwner(id, 'administrator', false)
    const take = (by: 0 | 1, from: 0 | 1) =>
      ({ by: pair[by].id, does: 'takeAtOnce', personId: pair[from].id, grantId: grants[from] }) as const
    expect((await run([take(0, 1), take(1, 0)])).sort()).toEqual(['admin.error.lastAdministrator', 'done'])
    for (const id of [first, second]) await setHeldByOwner(id, 'administrator', true)
  })
})
