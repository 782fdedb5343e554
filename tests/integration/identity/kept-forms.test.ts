import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  deleteEnded,
  deleteKeptForm,
  getKeptForm,
  getSessionPerson,
  keepForm,
  signIn,
} from '~/domains/identity/index.server'
import {
  endedSessionMs,
  idleLimitMs,
  keptFormMs,
  mostKeptForms,
  mostKeptLength,
} from '~/domains/identity/rules'
import { keepFormFor } from '~/http/kept-forms/kept-forms.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const now = new Date('2026-11-21T09:00:00Z')
const at = (ms: number) => systemContext(() => new Date(now.getTime() + ms))
const profile = {
  pinfl: '40101900020045',
  passport: null,
  familyName: 'Karimova',
  givenName: 'Nodira',
  patronymic: null,
  bornOn: '1990-01-01',
  phone: null,
  email: null,
  authMethod: 'LOGINPASSMETHOD',
  userAgent: 'test',
  locale: 'ru',
}
const content = { fields: [['text', 'Маълумот 998901234567']] }

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

describe('a kept form', () => {
  it('is sealed, and opened by its secret for its person alone, within the hour', async () => {
    const token = (await perform(at(0), keepForm, { owner: 'hers', content })) ?? ''
    expect(await getKeptForm(at(keptFormMs - 1), token, 'hers')).toEqual(content)
    for (const asker of ['another', null]) expect(await getKeptForm(at(0), token, asker)).toBeNull()
    expect(await getKeptForm(at(0), 'guessed', 'hers')).toBeNull()
    expect(await getKeptForm(at(keptFormMs), token, 'hers'), 'after an hour').toBeNull()
    const rows = await asSuperuser(test, async (client) =>
      JSON.stringify((await client.query('select * from kept_form')).rows),
    )
    for (const secret of ['998901234567', token]) expect(rows).not.toContain(secret)
    await perform(at(0), deleteKeptForm, token)
    expect(await getKeptForm(at(0), token, 'hers')).toBeNull()
  })

  it('of nobody is opened by its secret', async () => {
    const token = (await perform(at(0), keepForm, { owner: null, content })) ?? ''
    expect(await getKeptForm(at(0), token, 'whoever')).toEqual(content)
  })

  it('is not kept when it is too large, a visitor’s sooner than a person’s', async () => {
    const large = { fields: [['text', 'x'.repeat(mostKeptLength(false))]] }
    expect(await perform(at(0), keepForm, { owner: null, content: large })).toBeNull()
    expect(await perform(at(0), keepForm, { owner: 'hers', content: large })).not.toBeNull()
    const larger = { fields: [['text', 'x'.repeat(mostKeptLength(true))]] }
    expect(await perform(at(0), keepForm, { owner: 'hers', content: larger })).toBeNull()
  })

  it('is deleted after its hour, and a session long after its end', async () => {
    const token = (await perform(at(0), keepForm, { owner: 'hers', content })) ?? ''
    const signed = await perform(at(0), signIn, profile, null)
    await perform(at(keptFormMs - 1), deleteEnded)
    expect(await getKeptForm(at(0), token, 'hers')).toEqual(content)
    await perform(at(keptFormMs), deleteEnded)
    expect(await getKeptForm(at(0), token, 'hers')).toBeNull()
    expect(await getSessionPerson(signed.token)).toBe(signed.personId)
    await perform(at(idleLimitMs + endedSessionMs), deleteEnded)
    expect(await getSessionPerson(signed.token)).toBeNull()
  })

  it('is kept only so often for who has not signed in, whatever mark she writes', async () => {
    const visitor = { ...at(0), address: '203.0.113.7' }
    const keep = (asker: typeof visitor) => keepFormFor(asker, { owner: 'forged', content })
    expect(await keep(visitor)).not.toBeNull()
    await asSuperuser(test, (client) => client.query('update budget set taken = 100000'))
    expect(await keep(visitor)).toBeNull()
    expect(await keep({ ...visitor, personId: newId() }), 'signed in').not.toBeNull()
    expect(await keep({ ...visitor, address: '203.0.113.8' }), 'from elsewhere').not.toBeNull()
  })

  it('gives way to later ones of the same person', async () => {
    const first = (await perform(at(0), keepForm, { owner: 'busy', content })) ?? ''
    for (let n = 1; n < mostKeptForms; n++) await perform(at(n), keepForm, { owner: 'busy', content })
    expect(await getKeptForm(at(0), first, 'busy')).toEqual(content)
    await perform(at(mostKeptForms), keepForm, { owner: 'busy', content })
    expect(await getKeptForm(at(0), first, 'busy')).toBeNull()
  })
})
