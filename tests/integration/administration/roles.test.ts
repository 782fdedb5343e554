import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPersonFile, revokeRole } from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { findPeople, listOwnAudit, listRoles } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { grantRole } from '~/workflows/grant-role.server'
import { nameOrganisations } from '~/workflows/name-organisations.server'
import type { TestDatabase } from '../../setup/database-per-test'
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
  const roles = await listRoles({ ...systemContext(), personId })
  return roles.find((held) => held.role === role)?.grantId ?? newId()
}

describe('grantRole', () => {
  it('gives a role for a centre, once, and leaves an entry that the person sees', async () => {
    const { id } = await makePerson()
    const input = { personId: id, role: 'inson_specialist', organisationId: centre } as const
    expect(await grantRole(administrator(), input)).toEqual({ ok: true, value: null })
    expect(await grantRole(administrator(), input)).toMatchObject({ error: 'admin.error.roleAlreadyHeld' })
    const held = await listRoles(actingAs(id, 'citizen'))
    expect(held).toMatchObject([{ role: 'citizen' }, { role: 'inson_specialist', organisationId: centre }])
    const { entries } = await listOwnAudit(actingAs(id, 'citizen'), null)
    expect(entries).toMatchObject([
      { action: 'role.granted', actorId: boss.id, details: { role: 'inson_specialist' } },
    ])
    expect([...(await nameOrganisations(held, 'ru'))]).toEqual([[centre, 'Учтепинский']])
  })

  it('gives a role without organisation once, also when asked five times at once', async () => {
    const { id } = await makePerson()
    const input = { personId: id, role: 'auditor' } as const
    const answers = await Promise.all(Array.from({ length: 5 }, () => grantRole(administrator(), input)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(2)
  })

  it('gives back what was taken away', async () => {
    const { id } = await makePerson([{ role: 'citizen' }, { role: 'approver' }])
    expect(
      await revokeRole(administrator(), { personId: id, grantId: await grantIdOf(id, 'approver') }),
    ).toMatchObject({ ok: true })
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(1)
    expect(await grantRole(administrator(), { personId: id, role: 'approver' })).toMatchObject({ ok: true })
    expect(await listRoles(actingAs(id, 'citizen'))).toHaveLength(2)
  })

  it('refuses what makes no sense or is not hers to do', async () => {
    const { id } = await makePerson()
    const other = await makePerson()
    const seller = await makeSeller(other.id, 'approved')
    const refused = async (input: Parameters<typeof grantRole>[1], context = administrator()) => {
      const answer = await grantRole(context, input)
      return answer.ok ? 'granted' : answer.error
    }
    expect(await refused({ personId: boss.id, role: 'auditor' })).toBe('sides.error.changeRoles')
    expect(await refused({ personId: id, role: 'auditor' }, actingAs(other.id, 'auditor'))).toBe(
      'admin.error.notAllowed',
    )
    expect(await refused({ personId: id, role: 'citizen' })).toBe('admin.error.roleUnknown')
    expect(await refused({ personId: newId(), role: 'auditor' })).toBe('admin.error.personUnknown')
    for (const organisationId of ['1799999', '', newId(), seller]) {
      expect(await refused({ personId: id, role: 'inson_head', organisationId })).toBe(
        'admin.error.organisationUnknown',
      )
      expect(await refused({ personId: id, role: 'maker_staff', organisationId })).toBe(
        'admin.error.organisationUnknown',
      )
      // Somebody else's workshop among them.
      expect(await refused({ personId: id, role: 'artisan', organisationId })).toBe(
        'admin.error.organisationUnknown',
      )
    }
    expect(await refused({ personId: other.id, role: 'artisan', organisationId: seller })).toBe('granted')
  })
})

describe('revokeRole', () => {
  it('never touches citizen, a foreign grant, or her own', async () => {
    const { id } = await makePerson([{ role: 'citizen' }, { role: 'auditor' }])
    const other = await makePerson([{ role: 'citizen' }, { role: 'auditor' }])
    const notHeld = { ok: false, error: 'admin.error.roleNotHeld' }
    expect(
      await revokeRole(administrator(), { personId: id, grantId: await grantIdOf(id, 'citizen') }),
    ).toEqual(notHeld)
    expect(
      await revokeRole(administrator(), { personId: id, grantId: await grantIdOf(other.id, 'auditor') }),
    ).toEqual(notHeld)
    const own = { personId: boss.id, grantId: await grantIdOf(boss.id, 'administrator') }
    expect(await revokeRole(administrator(), own)).toMatchObject({ error: 'sides.error.changeRoles' })
  })

  it('leaves one administrator when two take the role from each other at once', async () => {
    const first = await makePerson([{ role: 'administrator' }])
    const second = await makePerson([{ role: 'administrator' }])
    await transaction(systemContext(), (tx) =>
      tx.roleGrant.updateMany({
        where: { personId: boss.id },
        data: { revokedAt: actingAs(boss.id, 'administrator').now() },
      }),
    )
    const take = async (from: string, by: string) =>
      revokeRole(actingAs(by, 'administrator'), {
        personId: from,
        grantId: await grantIdOf(from, 'administrator'),
      })
    const answers = await Promise.all([take(first.id, second.id), take(second.id, first.id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: 'admin.error.lastAdministrator' })
    await transaction(systemContext(), (tx) =>
      tx.roleGrant.updateMany({ where: { personId: boss.id }, data: { revokedAt: null } }),
    )
  })
})

describe('looking for a person', () => {
  it('finds by PINFL and by beginnings of names in either script', async () => {
    const { id, pinfl } = await makePerson([{ role: 'citizen' }], {
      familyName: 'Gʻaniyeva',
      givenName: 'Oʻgʻiloy',
    })
    const ids = async (by: Parameters<typeof findPeople>[1], context = administrator()) =>
      (await findPeople(context, by)).map((person) => person.id)
    expect(await ids({ pinfl })).toEqual([id])
    expect(await ids({ name: "o'g'il g‘an" })).toEqual([id])
    expect(await ids({ name: 'Ғаниева' })).toEqual([id])
    expect(await ids({ name: 'G%y' })).toEqual([])
    expect(await ids({ name: '%%' })).toEqual([])
    expect(await ids({ pinfl }, actingAs(newId(), 'citizen'))).toEqual([])
    expect(await ids({ pinfl }, actingAs(newId(), 'inson_specialist', centre))).toEqual([])
  })

  it('leaves an entry when a file is opened, and shows no whole PINFL', async () => {
    const { id, pinfl } = await makePerson()
    const file = await getPersonFile(administrator(), id)
    expect(file).toMatchObject({ id, grants: [{ role: 'citizen', revokedAt: null }] })
    expect(JSON.stringify(file)).not.toContain(pinfl)
    const { entries } = await listOwnAudit(actingAs(id, 'citizen'), null)
    expect(entries).toMatchObject([{ action: 'person.rolesViewed', actorRole: 'administrator' }])
    expect(await getPersonFile(actingAs(newId(), 'finance_officer'), id)).toBeNull()
  })
})
