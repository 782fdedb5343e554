import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  confirmRoleRequest,
  prepareRoleRequest,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { changeRole, getSession, listRoles, type Role, signIn } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { actingAs, makeCentre, makePerson } from './scene'

const centre = '1726262'
const grounds = 'Order No 12 of 1 November 2026'
let test: TestDatabase
let first: string
let second: string
let head: string

beforeAll(async () => {
  test = await openDatabase()
  await makeCentre(centre)
  first = (await makePerson([{ role: 'administrator' }])).id
  second = (await makePerson([{ role: 'administrator' }])).id
  head = (await makePerson([{ role: 'inson_head', organisationId: centre }])).id
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

// Nine in the morning of 21 November 2026 and so many days later.
const at = (days: number) => new Date(Date.parse('2026-11-21T04:00:00Z') + days * 86_400_000)
const day = (days: number) => new Date(Date.parse('2026-11-21T00:00:00Z') + days * 86_400_000)
const as = (id: string, role: Role, days = 0, organisationId: string | null = null) => ({
  ...actingAs(id, role, organisationId),
  now: () => at(days),
})
const errorOf = (answer: { ok: boolean; error?: string }) => answer.error ?? 'done'
const rolesOf = async (id: string, days: number) =>
  (await listRoles(as(id, 'citizen', days))).flatMap(({ role }) => (role === 'citizen' ? [] : [role]))

type Asked = Partial<Parameters<typeof prepareRoleRequest>[1]>
async function prepared(personId: string, asked: Asked = {}, by = as(first, 'administrator')) {
  const answer = await perform(by, prepareRoleRequest, {
    ...{ act: 'grant', personId, role: 'inson_specialist', organisationId: centre, grounds },
    ...asked,
  })
  return answer.ok ? answer.value : answer.error
}
const confirmed = async (id: string, days = 0) =>
  errorOf(await perform(as(second, 'administrator', days), confirmRoleRequest, id))

async function newcomer() {
  const pinfl = makePinfl({ sex: 'female', birthDate: '1991-02-03', district: 5, serial: 9 })
  const names = { familyName: 'Salimova', givenName: 'Aziza', patronymic: null, bornOn: '1991-02-03' }
  const input = {
    ...names,
    ...{ pinfl, passport: null, phone: null, email: null, locale: 'ru', authMethod: 'LOGINPASSMETHOD' },
    userAgent: 'test',
  } as const
  return perform({ ...systemContext(() => at(5)), personId: null }, signIn, input as never, null)
}

describe('a role from a day until a day', () => {
  it('works on these days and on no other, for sessions and checks of the database too', async () => {
    const { personId, sessionId } = await newcomer()
    const id = await prepared(personId, { startsOn: day(2), endsOn: day(5) })
    expect(await confirmed(id)).toBe('done')
    expect(await rolesOf(personId, 1)).toEqual([])
    expect(await rolesOf(personId, 2)).toEqual(['inson_specialist'])
    expect(await rolesOf(personId, 5)).toEqual(['inson_specialist'])
    expect(await rolesOf(personId, 6)).toEqual([])

    const grant = (await listRoles(as(personId, 'citizen', 5))).find(({ role }) => role !== 'citizen')
    const input = { grantId: grant?.grantId ?? '', sessionId }
    const early = await perform(as(personId, 'citizen', 1), changeRole, input)
    expect(errorOf(early)).toBe('account.error.roleNotHeld')
    const changed = await perform(as(personId, 'citizen', 5), changeRole, input)
    if (!changed.ok) throw new Error(changed.error)
    const seen = async (now: Date) =>
      (
        await perform(
          systemContext(() => now),
          getSession,
          changed.value.token,
        )
      )?.role ?? null
    expect(await seen(at(5.001))).toBe('inson_specialist')
    // Half an hour after midnight, when the session itself is not over.
    const write = (now: Date) =>
      transaction(
        systemContext(() => now),
        (tx) => tx.session.update({ where: { id: sessionId }, data: { role: 'inson_specialist' } }),
      )
    await asSuperuser(test, (client) =>
      client.query('update session set idle_expires_at = $2, absolute_expires_at = $2 where id = $1', [
        ...[sessionId, at(7)],
      ]),
    )
    await write(at(5))
    expect(await seen(new Date('2026-11-26T19:30:00Z'))).toBeNull()
    await expect(write(at(6))).rejects.toThrow(/session_role_held|does not hold/)
  })

  it('is given anew with other days, by two; nobody makes it longer alone', async () => {
    const { id } = await makePerson()
    expect(await confirmed(await prepared(id, { endsOn: day(3) }))).toBe('done')
    expect(await prepared(id, { endsOn: day(3) })).toBe('admin.error.roleAlreadyHeld')
    const alone = (data: { endsOn: Date | null } | { startsOn: Date }) =>
      transaction(as(first, 'administrator'), (tx) =>
        tx.roleGrant.updateMany({ where: { personId: id, role: 'inson_specialist' }, data }),
      )
    await expect(alone({ endsOn: null })).rejects.toThrow(/two administrators/)
    const given = transaction(as(first, 'administrator'), (tx) =>
      tx.roleGrant.create({
        data: { id: newId(), personId: id, role: 'mahalla_member', organisationId: centre },
      }),
    )
    await expect(given).rejects.toThrow(/two administrators/)
    const longer = await prepared(id, { endsOn: day(30) })
    expect(await confirmed(longer)).toBe('done')
    expect(await rolesOf(id, 20)).toEqual(['inson_specialist'])
    expect(await prepared(id, { endsOn: day(-1) })).toBe('admin.error.termOver')
    const late = await prepared(id, { role: 'mahalla_member', endsOn: day(1) })
    expect(await confirmed(late, 2)).toBe('admin.error.termOver')
  })

  it('is asked for by a head for her own centre, and confirmed by an administrator', async () => {
    const { id } = await makePerson()
    const asHead = as(head, 'inson_head', 0, centre)
    expect(await prepared(id, { role: 'inson_head' }, asHead)).toBe('admin.error.notAllowed')
    expect(await prepared(id, { organisationId: '1726264' }, asHead)).toBe('admin.error.notAllowed')
    expect(await prepared(id, {}, as(head, 'inson_specialist', 0, centre))).toBe('admin.error.notAllowed')
    const request = await prepared(id, {}, asHead)
    expect(errorOf(await perform(asHead, confirmRoleRequest, request))).toBe('admin.error.notAllowed')
    expect(await confirmed(request)).toBe('done')
    expect(await rolesOf(id, 0)).toEqual(['inson_specialist'])
    const other = await prepared(id, { role: 'mahalla_member' }, asHead)
    expect(errorOf(await perform(asHead, withdrawRoleRequest, other))).toBe('done')
    const forged = transaction(asHead, (tx) =>
      tx.roleRequest.create({
        data: {
          ...{ id: newId(), act: 'grant', personId: id, role: 'inson_head', organisationId: centre, grounds },
          ...{ status: 'prepared', preparedById: head, preparedAt: at(0), lapsesAt: at(7) },
        },
      }),
    )
    await expect(forged).rejects.toThrow()
  })

  it('leaves the portal an administrator without an end', async () => {
    const end = (id: string) =>
      asSuperuser(test, (owner) =>
        owner.query(
          `update role_grant set ends_on = '2040-01-01' where role = 'administrator' and person_id = $1`,
          [id],
        ),
      )
    await end(first)
    await expect(end(second)).rejects.toThrow(/keeps an administrator/)
  })
})
