import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantRole, openPersonFile, revokeRole } from '~/domains/administration/index.server'
import { givenByTwo } from '~/domains/administration/policy'
import { systemContext } from '~/domains/identity/context'
import { findPeople, identityJobs, listOwnAudit, listRoles, type Role } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'
import { actingAs, makeCentre, makePerson, makeSeller } from './scene'

let test: TestDatabase
let boss: Awaited<ReturnType<typeof makePerson>>
const centre = '1726262'

beforeAll(async () => {
  test = await openDatabase()
  await makeCentre(centre)
  boss = await makePerson([{ role: 'citizen' }, { role: 'administrator' }], { familyName: 'Yusupova' })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const administrator = () => actingAs(boss.id, 'administrator')

async function grantIdOf(personId: string, role: string): Promise<string> {
  const roles = await listRoles({ ...systemContext(seededClock), personId })
  return roles.find((held) => held.role === role)?.grantId ?? newId()
}

describe('grantRole', () => {
  it('gives a role for a workshop, once, and leaves an entry that the person sees', async () => {
    const { id } = await makePerson()
    const seller = await makeSeller(id, 'approved')
    const input = { personId: id, role: 'artisan', organisationId: seller } as const
    expect(await perform(administrator(), grantRole, input)).toEqual({ ok: true, value: null })
    expect(await perform(administrator(), grantRole, input)).toMatchObject({
      error: 'admin.error.roleAlreadyHeld',
    })
    const held = await listRoles(actingAs(id, 'citizen'))
    expect(held).toMatchObject([{ role: 'citizen' }, { role: 'artisan', organisationId: seller }])
    const { entries } = await listOwnAudit(actingAs(id, 'citizen'), null)
    expect(entries).toMatchObject([
      { action: 'role.granted', actorId: boss.id, details: { role: 'artisan' } },
    ])
    expect([
      ...(await nameOrganisations([{ role: 'inson_specialist', organisationId: centre }], 'ru')),
    ]).toEqual([[centre, 'Учтепинский']])
  })

  it('gives a role once, also when asked five times at once', async () => {
    const { id } = await makePerson()
    const input = { personId: id, role: 'buyer' } as const
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => perform(administrator(), grantRole, input)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(2)
  })

  it('gives back what was taken away', async () => {
    const { id } = await makePerson([{ role: 'citizen' }, { role: 'buyer' }])
    expect(
      await perform(administrator(), revokeRole, { personId: id, grantId: await grantIdOf(id, 'buyer') }),
    ).toMatchObject({ ok: true })
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(1)
    expect(await perform(administrator(), grantRole, { personId: id, role: 'buyer' })).toMatchObject({
      ok: true,
    })
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(2)
  })

  it('refuses what makes no sense or is not hers to do', async () => {
    const { id } = await makePerson()
    const other = await makePerson()
    const seller = await makeSeller(other.id, 'approved')
    const refused = async (input: Parameters<typeof grantRole>[1], context = administrator()) => {
      const answer = await perform(context, grantRole, input)
      return answer.ok ? 'granted' : answer.error
    }
    expect(await refused({ personId: boss.id, role: 'buyer' })).toBe('sides.error.changeRoles')
    expect(await refused({ personId: id, role: 'buyer' }, actingAs(other.id, 'auditor'))).toBe(
      'admin.error.notAllowed',
    )
    for (const role of ['citizen', ...givenByTwo] as const) {
      expect(await refused({ personId: id, role, organisationId: centre }), role).toBe(
        'admin.error.roleUnknown',
      )
    }
    expect(await refused({ personId: newId(), role: 'buyer' })).toBe('admin.error.personUnknown')
    for (const organisationId of ['1799999', '', newId(), seller]) {
      // Somebody else's workshop among them.
      expect(await refused({ personId: id, role: 'artisan', organisationId })).toBe(
        'admin.error.organisationUnknown',
      )
    }
    expect(await refused({ personId: other.id, role: 'artisan', organisationId: seller })).toBe('granted')
  })
})

describe('revokeRole', () => {
  it('never touches citizen, a foreign grant, a role of two, or her own', async () => {
    const { id } = await makePerson([{ role: 'citizen' }, { role: 'auditor' }])
    const other = await makePerson([{ role: 'citizen' }, { role: 'buyer' }])
    const refused = async (of: string, role: Role, personId = of) => {
      const answer = await perform(administrator(), revokeRole, {
        personId,
        grantId: await grantIdOf(of, role),
      })
      return answer.ok ? 'taken' : answer.error
    }
    expect(await refused(id, 'citizen')).toBe('admin.error.roleNotHeld')
    expect(await refused(other.id, 'buyer', id)).toBe('admin.error.roleNotHeld')
    expect(await refused(id, 'auditor')).toBe('admin.error.roleByTwo')
    expect(await refused(boss.id, 'administrator')).toBe('sides.error.changeRoles')
  })
})

describe('looking for a person', () => {
  it('finds by PINFL and by beginnings of names in either script', async () => {
    const { id, pinfl } = await makePerson([{ role: 'citizen' }], {
      familyName: 'Gʻaniyeva',
      givenName: 'Oʻgʻiloy',
    })
    // She did not come by signing in, which marks a name: the worker does.
    await identityJobs['identity.markNames'](systemContext(seededClock))
    const ids = async (by: Parameters<typeof findPeople>[1], context = administrator()) =>
      (await perform(context, findPeople, by)).map((person) => person.id)
    expect(await ids({ pinfl })).toEqual([id])
    expect(await ids({ name: "o'g'il g‘an" })).toEqual([id])
    expect(await ids({ name: 'Ғаниева' })).toEqual([id])
    expect(await ids({ name: 'Ганиева Огилой' })).toEqual([id])
    expect(await ids({ name: 'niyeva' })).toEqual([])
    expect(await ids({ name: 'G%y' })).toEqual([])
    expect(await ids({ name: '%%' })).toEqual([])
    expect(await ids({ pinfl }, actingAs(newId(), 'citizen'))).toEqual([])
    expect(await ids({ pinfl }, actingAs(newId(), 'inson_specialist', centre))).toEqual([])
  })

  it('leaves an entry when a file is opened, and shows no whole PINFL', async () => {
    const { id, pinfl } = await makePerson()
    const file = await perform(administrator(), openPersonFile, id)
    expect(file).toMatchObject({ id, grants: [{ role: 'citizen', revokedAt: null }] })
    expect(JSON.stringify(file)).not.toContain(pinfl)
    const { entries } = await listOwnAudit(actingAs(id, 'citizen'), null)
    expect(entries).toMatchObject([{ action: 'person.rolesViewed', actorRole: 'administrator' }])
    expect(await perform(actingAs(newId(), 'finance_officer'), openPersonFile, id)).toBeNull()
  })
})
