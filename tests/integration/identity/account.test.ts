import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  changeRole,
  endSession,
  getProfile,
  getSession,
  getViewSettings,
  listOwnAudit,
  listRoles,
  listSessions,
  resumeVisit,
  saveViewSettings,
  signIn,
  updateContact,
} from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getAccountSummary } from '~/views/account/get-account-summary.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actingAs, grantByOwner, makeCentre, makePerson, setHeldByOwner } from '../administration/scene'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const now = new Date('2026-11-21T09:00:00Z')
const profile = {
  pinfl: '40101900020029',
  passport: 'AA1234567',
  familyName: 'Karimova',
  givenName: 'Nodira',
  patronymic: null,
  bornOn: '1990-01-01',
  phone: '998901234567',
  email: null,
  authMethod: 'LOGINPASSMETHOD',
  userAgent: 'test',
  locale: 'ru',
}

beforeAll(async () => {
  test = await openDatabase()
  await makeCentre('1726262')
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const enter = (previous: string | null = null) =>
  perform(
    systemContext(() => now),
    signIn,
    profile,
    previous,
  )
const look = (token: string, at = now) =>
  perform(
    systemContext(() => at),
    getSession,
    token,
  )
const use = async (token: string, at: Date) => (await resumeVisit(token, at)).session

describe('signIn', () => {
  it('makes one person of many first visits at once, sealed, a citizen once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => enter()))
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(1)
    const { personId, token } = all[0] ?? { personId: '', token: '' }
    expect(await listRoles(actingAs(personId, 'citizen'))).toMatchObject([{ role: 'citizen' }])
    const text = await asSuperuser(test, async (client) =>
      JSON.stringify(
        (await client.query('select * from person p join session s on s.person_id = p.id')).rows,
      ),
    )
    for (const secret of [profile.pinfl, profile.passport, profile.phone, token])
      expect(text).not.toContain(secret)
  })

  it('kills the token that was known before, and a lapsed session', async () => {
    const first = await enter()
    const second = await enter(first.token)
    expect(await look(first.token)).toBeNull()
    expect((await look(second.token))?.personId).toBe(second.personId)
    expect(await look(second.token, new Date(now.getTime() + 31 * 60_000))).toBeNull()
  })
})

describe('sessions', () => {
  it('are ten at most: the one not used for longest ends, and it is told', async () => {
    const alone = { ...profile, pinfl: '40101900020037' }
    const open = (minute: number) =>
      perform(
        systemContext(() => new Date(now.getTime() + minute * 1000)),
        signIn,
        alone,
        null,
      )
    const all = []
    for (let n = 0; n < 10; n++) all.push(await open(n))
    expect(all.map(({ endedOldest }) => endedOldest)).not.toContain(true)
    // Reading keeps the first awake, so the second is the oldest now.
    await use(all[0]?.token ?? '', new Date(now.getTime() + 61_000))
    expect((await open(62)).endedOldest).toBe(true)
    const alive = await Promise.all(all.map(({ token }) => look(token, new Date(now.getTime() + 63_000))))
    expect(alive.map((session) => session !== null)).toEqual([true, false, ...Array(8).fill(true)])
  })

  it('are looked at without being kept awake', async () => {
    const mine = await enter()
    const later = new Date(now.getTime() + 20 * 60_000)
    const before = await look(mine.token, later)
    expect((await look(mine.token, later))?.idleExpiresAt).toEqual(before?.idleExpiresAt)
    expect((await use(mine.token, later))?.idleExpiresAt).not.toEqual(before?.idleExpiresAt)
  })

  it('are listed and ended one by one, never somebody else’s', async () => {
    const mine = await enter()
    const me = { ...actingAs(mine.personId, 'citizen'), now: () => now }
    expect((await listSessions(me)).map(({ id }) => id)).toContain(mine.sessionId)
    expect(await perform(actingAs(newId(), 'citizen'), endSession, mine.sessionId)).toBe(0)
    expect(await look(mine.token)).not.toBeNull()
    expect(await perform(me, endSession, mine.sessionId)).toBe(1)
    expect(await look(mine.token)).toBeNull()
    await perform(me, endSession, null)
    expect(await listSessions(me)).toEqual([])
  })

  it('change their token with the role, and die when the role is taken', async () => {
    const { personId, sessionId, token } = await enter()
    const grantId = await grantByOwner(personId, 'auditor')
    const chosen = await perform(actingAs(personId, 'citizen'), changeRole, { grantId, sessionId })
    const next = chosen.ok ? chosen.value.token : ''
    expect(await look(token)).toBeNull()
    expect(await look(next)).toMatchObject({ role: 'auditor', roleCount: 2 })
    await setHeldByOwner(personId, 'auditor', false)
    expect(await look(next)).toBeNull()
    const foreign = await perform(actingAs(newId(), 'citizen'), changeRole, { grantId, sessionId })
    expect(foreign).toMatchObject({ ok: false })
  })
})

describe('what a person says of herself', () => {
  it('is kept: contact with an entry, and how she sees pages', async () => {
    const { id } = await makePerson()
    const me = actingAs(id, 'citizen')
    const contact = {
      phone: '998901112233',
      email: 'a@example.uz',
      locale: 'ru',
      districtSoato: '1726262',
    } as const
    expect(await perform(me, updateContact, contact)).toEqual({ ok: true, value: null })
    expect(await perform(me, getProfile, id)).toMatchObject({
      phone: contact.phone,
      email: contact.email,
      districtSoato: '1726262',
      preferredLocale: 'ru',
    })
    expect((await listOwnAudit(me, null)).entries).toMatchObject([{ action: 'person.contactChanged' }])
    for (const districtSoato of ['1726', '9999999']) {
      expect(await perform(me, updateContact, { ...contact, districtSoato })).toMatchObject({ ok: false })
    }
    expect(await getViewSettings(me)).toBeNull()
    await perform(me, saveViewSettings, { theme: 'dark', text: '150', images: 'off' })
    expect(await getViewSettings(me)).toEqual({ theme: 'dark', text: '150', images: 'off' })
  })
})

describe('getAccountSummary', () => {
  it('names what awaits the person and nobody else', async () => {
    const { id } = await makePerson()
    const me = actingAs(id, 'citizen')
    const draft = newId()
    await transaction(systemContext(seededClock), async (tx) => {
      const application = {
        serviceCode: 'device-voucher',
        applicantId: id,
        answersCipher: 'x',
        journeyVersion: 1,
      }
      await tx.application.create({ data: { ...application, id: draft } })
      const message = { template: 'notifications.voucherIssued', locale: 'ru', variablesCipher: 'x' }
      await tx.message.create({
        data: { ...message, id: newId(), key: newId(), personId: id, channel: 'portal', status: 'sent' },
      })
    })
    expect(await getAccountSummary(me)).toEqual({
      unread: 1,
      steps: [{ kind: 'draft', path: `/applications/${draft}`, number: null, until: null }],
    })
    const other = await makePerson()
    expect(await getAccountSummary(actingAs(other.id, 'citizen'))).toEqual({ unread: 0, steps: [] })
  })
})
