import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deleteDraft, listOwnApplications, saveAnswer, startDraft } from '~/domains/applications/index.server'
import { sealAnswers } from '~/domains/applications/sealed.server'
import { getCase, listCases, withdrawCase } from '~/domains/cases/index.server'
import { listHolidays } from '~/domains/reference/index.server'
import { getAnswerDays } from '~/domains/services/index.server'
import { forgetCached } from '~/platform/cache.server'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { addPerson } from '../vouchers/world'
import { actor, declaration, fillDraft, legAnswers, openCase, openCases } from './put/open-cases'

let test: TestDatabase
const citizen = actor('citizen-leg')
const other = actor('citizen-hearing')

beforeAll(async () => {
  test = await openCases()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const count = (sql: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => Number((await client.query(sql, values)).rows[0].count))

describe('a draft', () => {
  it('is one a person and service, however often it is begun', async () => {
    const begun = await Promise.all(
      Array.from({ length: 6 }, () => perform(other, startDraft, { serviceCode: 'device-voucher' })),
    )
    const ids = new Set(begun.map((one) => (one.ok ? one.value.id : one.error)))
    expect(ids.size).toBe(1)
    await asSuperuser(test, (client) =>
      client.query(`update service set online = false where code = 'child-benefit'`),
    )
    forgetCached('services')
    expect(await perform(other, startDraft, { serviceCode: 'child-benefit' })).toMatchObject({
      error: 'applications.error.notOnline',
    })
  })

  it('goes on where it was left, on another device', async () => {
    const id = await fillDraft(other, { 'for-whom': { who: 'self' } })
    expect((await getOwnApplication(actor('citizen-hearing'), id))?.answers).toEqual({
      'for-whom': { who: 'self' },
    })
  })

  it('takes no answer to a page that is not open yet, and none that makes no sense', async () => {
    const id = await fillDraft(other, { 'for-whom': { who: 'self' } })
    const save = (step: 'contact' | 'certificate', value: Record<string, unknown>) =>
      perform(other, saveAnswer, { applicationId: id, step, value })
    expect(await save('contact', legAnswers.contact)).toMatchObject({
      error: 'applications.error.notEditable',
    })
    expect(await save('certificate', { basis: 'none' })).toMatchObject({
      error: 'applications.error.answerWrong',
    })
  })

  it('is not found by anybody else', async () => {
    const id = await fillDraft(other, { 'for-whom': { who: 'self' } })
    expect(await getOwnApplication(citizen, id)).toBeNull()
    expect(
      await perform(citizen, saveAnswer, { applicationId: id, step: 'for-whom', value: { who: 'child' } }),
    ).toMatchObject({
      error: 'applications.error.notFound',
    })
    expect(await perform(citizen, submitApplication, { applicationId: id, ...declaration() })).toMatchObject({
      error: 'applications.error.notFound',
    })
    expect(await perform(citizen, deleteDraft, id)).toMatchObject({ error: 'applications.error.notFound' })
    expect(await getCase(actor('specialist-uchtepa-1', 'inson_specialist'), id)).toBeNull()
    expect(await getOwnApplication(citizen, 'nonsense')).toBeNull()
  })

  it('is not sent with a hole in it', async () => {
    const id = await fillDraft(other, { 'for-whom': { who: 'self' } })
    expect(await perform(other, submitApplication, { applicationId: id, ...declaration() })).toMatchObject({
      error: 'applications.error.incomplete',
      details: { steps: expect.stringContaining('device') },
    })
  })

  it('is checked again at submission: what is no longer offered is asked for anew', async () => {
    const late = actor('artisan-weaver')
    const id = await fillDraft(late)
    const old = { ...legAnswers, device: { deviceCode: 'withdrawn-kind', madeToMeasure: true } }
    await asSuperuser(test, (client) =>
      client.query('update application set answers_cipher = $1 where id = $2', [
        sealAnswers(old as never, id),
        id,
      ]),
    )
    expect(await perform(late, submitApplication, { applicationId: id, ...declaration() })).toMatchObject({
      error: 'applications.error.incomplete',
      details: { steps: 'device' },
    })
    // The other answers are still there.
    expect((await getOwnApplication(late, id))?.answers.contact?.phone).toBe('998900010037')
  })

  it('is thrown away with everything in it', async () => {
    const started = await perform(other, startDraft, { serviceCode: 'device-voucher' })
    if (!started.ok) throw new Error()
    expect(await perform(other, deleteDraft, started.value.id)).toMatchObject({ ok: true })
    expect(await getOwnApplication(other, started.value.id)).toBeNull()
    expect(await listOwnApplications(other)).toEqual([])
  })
})

describe('submission', () => {
  it('sent many times at once is one case, one event, one notice a channel', async () => {
    const id = await fillDraft(citizen)
    const form = declaration()
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => perform(citizen, submitApplication, { applicationId: id, ...form })),
    )
    const numbers = new Set(sent.map((one) => (one.ok ? one.value.number : one.error)))
    expect(numbers.size).toBe(1)
    expect([...numbers][0]).toMatch(/^HA-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(sent.filter((one) => one.ok && !one.value.repeated)).toHaveLength(1)
    expect(await count('select count(*) from application_event where application_id = $1', [id])).toBe(1)
    expect(await count('select count(*) from message where key like $1', [`application:${id}:%`])).toBe(3)
    // Another window with a form of its own.
    expect(await perform(citizen, submitApplication, { applicationId: id, ...declaration() })).toMatchObject({
      ok: true,
      value: { repeated: true },
    })
    const file = await getOwnApplication(citizen, id)
    expect(file).toMatchObject({ status: 'submitted', centreCode: '1726262', version: 2 })
    expect(file?.submission?.beneficiary).toMatchObject({ familyName: 'Karimov', birthOn: '1984-05-17' })
  })

  it('counts the working days of the service, as the parameter says them on that day', async () => {
    const constitutionDay = `${testDay.year}-12-08`
    const sentOn = new Date(`${testDay.year}-12-01T00:00:00Z`)
    const holidays = await listHolidays()
    expect(holidays.has(constitutionDay)).toBe(true)
    const isWorked = (day: Date) =>
      !holidays.has(day.toISOString().slice(0, 10)) && ![0, 6].includes(day.getUTCDay())
    const days = Array.from({ length: 30 }, (_, count) => addDays(sentOn, count + 1)).filter(isWorked)
    // As an administrator sets it from a day on, and as the pages say it.
    await asSuperuser(test, (client) =>
      client.query(
        `with last as (update parameter set valid_until = $1::date - 1 where code = 'answer-days' returning *)
         insert into parameter (id, code, value, unit, valid_from, source, is_example)
         select gen_random_uuid(), code, 12, unit, $1::date, source, is_example from last`,
        [sentOn],
      ),
    )
    forgetCached('reference.parameters')
    const service = { code: 'device-voucher', workingDays: 5 }
    expect(await getAnswerDays(service, addDays(sentOn, -1))).toBe(8)
    expect(await getAnswerDays(service, sentOn)).toBe(12)
    expect(await getAnswerDays({ ...service, code: 'child-benefit' }, sentOn), 'its form says it').toBe(5)
    const parent = actor('citizen-parent', 'citizen', {}, new Date(sentOn.getTime() + 7 * 3_600_000))
    const id = await openCase(parent, { ...legAnswers, district: { soato: '1718401' } })
    expect((await getOwnApplication(parent, id))?.dueOn).toEqual(days[11])
  })

  it('of the same kind for the same person while a case is open is refused with its number', async () => {
    const id = await fillDraft(citizen)
    const again = await perform(citizen, submitApplication, { applicationId: id, ...declaration() })
    expect(again).toMatchObject({
      error: 'applications.error.alreadyApplied',
      details: { number: expect.stringMatching(/^HA-/) },
    })
    // Another kind is another need.
    await perform(citizen, saveAnswer, {
      applicationId: id,
      step: 'device',
      value: { deviceCode: 'stump-socks' } as never,
    })
    expect((await getOwnApplication(citizen, id))?.answers.device?.deviceCode).toBe('stump-socks')
  })

  it('keeps the answers out of the database in the clear', async () => {
    const rows = await asSuperuser(test, async (client) => {
      const { rows } = await client.query(
        'select a::text as text from application a union all select s::text from submission s union all select c::text from case_file c union all select e::text from application_event e',
      )
      return rows.map(({ text }: { text: string }) => text).join('\n')
    })
    for (const secret of ['NG-1100245', 'prosthesis', '998900010037', '31705849011016']) {
      expect(rows).not.toContain(secret)
    }
  })

  it('is seen in its own centre’s queue alone', async () => {
    const own = await listCases(actor('specialist-uchtepa-1', 'inson_specialist'), {
      filter: 'all',
      q: '',
      page: 1,
    })
    const elsewhere = await listCases(actor('specialist-samarkand', 'inson_specialist'), {
      filter: 'all',
      q: '',
      page: 1,
    })
    expect(own.rows.map(({ applicant }) => applicant?.family)).toEqual(['Karimov'])
    expect(elsewhere.rows.map(({ applicant }) => applicant?.family)).toEqual(['Rahimova'])
    expect(own.services.map(({ code }) => code)).toEqual(['device-voucher'])
    const asked = { filter: 'all', q: '', page: 1, service: 'material-aid' } as const
    // A service that the centre has no cases of is no filter.
    expect(await listCases(actor('specialist-uchtepa-1', 'inson_specialist'), asked)).toMatchObject({
      service: null,
      total: 1,
    })
    const foreign = own.rows[0]?.id ?? ''
    expect(await getCase(actor('specialist-samarkand', 'inson_specialist'), foreign)).toBeNull()
    expect(await getCase(actor('administrator', 'administrator'), foreign)).toBeNull()
    expect(await listCases(citizen, { filter: 'all', q: '', page: 1 })).toMatchObject({ rows: [], total: 0 })
  })

  it('is found by name in any script and spelling, by a part of the number, and by PINFL', async () => {
    const staff = actor('specialist-uchtepa-1', 'inson_specialist')
    const total = async (search: { q: string } | { pinfl: string }, of = staff) =>
      (await listCases(of, { filter: 'all', page: 1, ...search })).total
    for (const q of ['Karimov', 'КАРИМОВ', 'каримов шер', 'sherzod', 'Karimov', 'Шерзод Каримов']) {
      expect({ q, total: await total({ q }) }).toEqual({ q, total: 1 })
    }
    for (const q of ['Karimof', 'arimov', '😀', '%', '_']) {
      expect({ q, total: await total({ q }) }).toEqual({ q, total: 0 })
    }
    const { rows } = await listCases(staff, { filter: 'all', q: '', page: 1 })
    const number = rows[0]?.number ?? ''
    for (const q of [
      number,
      number.toLowerCase(),
      number.slice(3),
      number.replaceAll('-', ' '),
      number.slice(-4),
    ]) {
      expect({ q, total: await total({ q }) }).toEqual({ q, total: 1 })
    }
    const pinfl = '31705849011016'
    expect(await total({ pinfl })).toBe(1)
    expect(await total({ pinfl }, actor('specialist-samarkand', 'inson_specialist'))).toBe(0)
    expect(await total({ pinfl: '30101800000000' })).toBe(0)
  })
})

describe('withdrawal', () => {
  it('ends an open case once, and refuses an old page', async () => {
    const buyer = actor('artisan-ceramist')
    const id = await openCase(buyer, { ...legAnswers, district: { soato: '1730224' } })
    const withdraw = (version: number) =>
      perform(buyer, withdrawCase, { caseId: id, version, reasonCode: 'mistake' })
    expect(await withdraw(1)).toMatchObject({ error: 'applications.error.changed' })
    expect(await withdraw(2)).toMatchObject({ ok: true })
    expect(await withdraw(3)).toMatchObject({ error: 'applications.error.notWithdrawable' })
    expect(
      await perform(citizen, withdrawCase, { caseId: id, version: 3, reasonCode: 'mistake' }),
    ).toMatchObject({
      error: 'applications.error.notFound',
    })
    // The right is not lost with it.
    await openCase(buyer, { ...legAnswers, district: { soato: '1730224' } })
  })
})

it('shows nothing without a context', async () => {
  const nobody = { personId: null, role: 'none', organisationId: null }
  const seen = await transaction(nobody, async (tx) => [
    await tx.application.count(),
    await tx.applicationEvent.count(),
    await tx.applicationDocument.count(),
    await tx.agencyCheck.count(),
    await tx.decision.count(),
  ])
  expect(seen).toEqual([0, 0, 0, 0, 0])
})

// Each costs as much CPU as a small statement takes: what an application looks at comes in one, and grows with it.
it('is sent in few statements', async () => {
  let counted = 0
  // The first of a process learns what is kept for the others.
  for (let round = 0; round < 2; round++) {
    const person = { ...citizen, personId: await addPerson() }
    const applicationId = await fillDraft(person)
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const sent = await perform(person, submitApplication, { applicationId, ...declaration() })
    counted = asked.mock.calls.length
    asked.mockRestore()
    expect(sent.ok).toBe(true)
  }
  // With those that open and close its transaction.
  expect(counted).toBeLessThanOrEqual(22)
})
