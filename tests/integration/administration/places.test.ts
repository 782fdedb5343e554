import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addOrganisation,
  centreForm,
  keepCentre,
  keepOrganisation,
  organisationForm,
} from '~/domains/administration/index.server'
import {
  getCentre,
  listEveryOrganisation,
  listOrganisations,
  listPlaceChanges,
} from '~/domains/reference/index.server'
import { parseForm } from '~/http/forms.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { asSuperuser, openDatabase } from '../ledger/open-database'

// What people are told of centres and organisations, kept by administrators alone, with a history nobody goes past.
const boss = actor('administrator', 'administrator')
const head = actor('head-uchtepa', 'inson_head')
const code = '1726262'
const names = { 'uz-Latn': 'Yangi maktab', 'uz-Cyrl': 'Янги мактаб', ru: 'Новая школа', en: 'New school' }
const centreNames = { 'uz-Latn': 'Uchtepa', 'uz-Cyrl': 'Учтепа', ru: 'Учтепинский', en: 'Uchtepa' }
const facts = {
  ...{ names: centreNames, address: names, phone: '998712000001', opensAt: '08:30', closesAt: '17:00' },
  ...{ hasRamp: true, hasInterpreter: null },
}
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const historyOf = (kind: 'centre' | 'organisation', placeId: string) =>
  perform(boss, listPlaceChanges, { kind, placeId })

it('says at once what an administrator wrote of a centre, and keeps what was said before', async () => {
  expect(await perform(head, keepCentre, { ...facts, code, seen: null })).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await perform(boss, keepCentre, { ...facts, code: 'x', seen: null })).toMatchObject({
    error: 'admin.places.error.notFound',
  })
  expect(await perform(boss, keepCentre, { ...facts, code, seen: null })).toMatchObject({ ok: true })
  expect(await getCentre(code)).toMatchObject({ phone: facts.phone, hasRamp: true, isExample: false })
  const [change] = await historyOf('centre', code)
  expect(change?.fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['address_ru', 'phone', 'opens_at', 'closes_at', 'has_ramp']),
  )
  // Whoever opened the form before it was changed is told.
  expect(await perform(boss, keepCentre, { ...facts, code, seen: null })).toMatchObject({
    error: 'admin.places.error.changed',
  })
  const again = { ...facts, code, seen: change?.id ?? null }
  expect(await perform(boss, keepCentre, again)).toMatchObject({ ok: true })
  expect(await historyOf('centre', code), 'the same again is no change').toHaveLength(1)
})

it('is held to by the database', async () => {
  const raise = (who: typeof boss) =>
    transaction(who, (work) =>
      work.tx.centre.updateMany({ where: { code }, data: { phone: '998712000009' } }),
    )
  expect(await raise(head)).toEqual({ count: 0 })
  expect(await transaction(head, (work) => work.tx.placeChange.count())).toBe(0)
  await raise(boss)
  expect(await historyOf('centre', code), 'also past the command').toHaveLength(2)
  await expect(
    transaction(boss, (work) => work.tx.placeChange.deleteMany({ where: { placeId: code } })),
  ).rejects.toThrow()
})

it('adds an organisation, and ends it only when it owes nobody an answer', async () => {
  const today = dayOf(seededNow)
  const kept = { names, phone: null, validUntil: null }
  const asked = { ...kept, kind: 'school', regionSoato: '1726' }
  expect(await perform(head, addOrganisation, asked)).toMatchObject({ error: 'admin.error.notAllowed' })
  const added = await perform(boss, addOrganisation, asked)
  const id = added.ok ? added.value : ''
  const choices = (on: Date) => listOrganisations({ kind: 'school', regionSoato: '1726', on })
  expect((await choices(today)).map((one) => one.id)).toContain(id)
  const [first] = await historyOf('organisation', id)
  expect(first?.isNew).toBe(true)
  const ended = { ...kept, id, seen: first?.id ?? null, validUntil: addDays(today, 3) }
  await asSuperuser(test, async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `insert into care_task (id, provision_id, sequence, organisation_id, status, asked_at, due_on)
        values (gen_random_uuid(), gen_random_uuid(), 1, $1, 'asked', now(), current_date)`,
      [id],
    )
  })
  expect(await perform(boss, keepOrganisation, ended)).toMatchObject({
    ...{ error: 'admin.places.error.openTasks', details: { open: 1 } },
  })
  await asSuperuser(test, async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `update care_task set organisation_id = (select id from organisation where id <> $1 limit 1) where organisation_id = $1`,
      [id],
    )
  })
  expect(await perform(boss, keepOrganisation, ended)).toMatchObject({ ok: true })
  expect(await perform(boss, keepOrganisation, ended)).toMatchObject({ error: 'admin.places.error.changed' })
  expect(await perform(boss, keepOrganisation, { ...ended, id: boss.personId ?? '' })).toMatchObject({
    error: 'admin.places.error.notFound',
  })
  expect((await choices(addDays(today, 4))).map((one) => one.id)).not.toContain(id)
  expect((await listEveryOrganisation()).map((one) => one.id)).toContain(id)
})

it('reads the form: Cyrillic made from Latin, hours in order, a phone of the country', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    return data
  }
  const typed = {
    ...{
      ...{ 'name.uzLatn': 'Uchtepa', 'name.ru': 'Учтепинский', 'name.en': 'Uchtepa' },
      'address.uzLatn': 'Bunyodkor koʻchasi, 1',
      'address.ru': 'ул. Бунёдкор, 1',
      'address.en': '1 Bunyodkor St',
    },
    ...{ phone: '+998 71 200 00 01', opensAt: '9:00', closesAt: '18:00' },
    ...{ hasRamp: 'yes', hasInterpreter: 'unknown' },
  }
  const read = parseForm(form(typed), centreForm)
  expect(read).toMatchObject({
    value: {
      address: { 'uz-Cyrl': 'Бунёдкор кўчаси, 1' },
      opensAt: '09:00',
      hasRamp: true,
      hasInterpreter: null,
    },
  })
  expect(parseForm(form({ ...typed, closesAt: '08:00' }), centreForm)).toMatchObject({
    reply: { errors: { closesAt: { key: 'admin.places.error.hours' } } },
  })
  expect(parseForm(form({}), organisationForm('2026-01-01'))).toMatchObject({ ok: false })
})
