import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmHoliday, prepareHoliday, withdrawHoliday } from '~/domains/administration/index.server'
import { caseJobs, takeCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { actor, openCase, openCases } from '../applications/put/open-cases'
import { asSuperuser } from '../ledger/open-database'

const one = actor('administrator', 'administrator')
const two = { ...actor('administrator', 'administrator'), personId: personSeedId('31503850010015') }
const specialist = actor('specialist-uchtepa-1', 'inson_specialist')
const portal = systemContext(() => seededNow, 'job')
const today = dayOf(seededNow)
const source = { source: 'Decree No 1 of 2026', sourceTexts: { en: 'Decree No 1 of 2026' } }
const added = (date: Date) => ({
  act: 'add' as const,
  date,
  toDate: null,
  nameTexts: { en: 'Extra day' },
  ...source,
})

let test: TestDatabase
let caseId: string

const rows = <Row>(sql: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => (await client.query(sql, values)).rows as Row[])
const dueOn = async () =>
  (await rows<{ due: string }>(`select due_on::text as due from case_file where id = $1`, [caseId]))[0]
    ?.due ?? ''
const waitingId = async () =>
  (await rows<{ id: string }>(`select id from holiday_change where status = 'prepared'`))[0]?.id ?? ''

beforeAll(async () => {
  test = await openCases()
  two.personId =
    (await rows<{ id: string }>(`select id from person where id <> $1 limit 1`, [one.personId]))[0]?.id ?? ''
  const citizen = { ...actor('citizen-leg'), personId: personSeedId(generatePeople(testDay)[0]?.pinfl ?? '') }
  caseId = await openCase(citizen)
  await perform(specialist, takeCase, { caseId, version: 2 })
})
afterAll(async () => {
  await closeDatabase()
  await test.drop()
})

describe('a day off', () => {
  it('counts when a second administrator confirms it, and running deadlines are counted anew, once', async () => {
    const before = await dueOn()
    const day = addWorkingDays(today, 2, await listHolidays())
    expect(await perform(one, prepareHoliday, added(day))).toEqual({ ok: true, value: null })
    expect(await perform(one, prepareHoliday, added(day))).toMatchObject({
      error: 'admin.holidays.error.waiting',
    })
    const id = await waitingId()
    expect(await perform(one, confirmHoliday, id)).toMatchObject({ error: 'sides.error.confirmParameter' })
    expect(await perform(two, confirmHoliday, id)).toEqual({ ok: true, value: null })
    expect(await perform(two, confirmHoliday, id)).toMatchObject({ error: 'admin.error.proposalDecided' })
    const after = await listHolidays()
    expect(after.has(day.toISOString().slice(0, 10))).toBe(true)
    const run = () => caseJobs['applications.recountDeadlines'](portal, { changeId: id })
    await run()
    await run()
    const next = addWorkingDays(new Date(`${before}T00:00:00Z`), 1, after)
      .toISOString()
      .slice(0, 10)
    expect(await dueOn()).toBe(next)
    expect(
      await rows(`select from_on::text, to_on::text from deadline_move where application_id = $1`, [caseId]),
    ).toEqual([{ from_on: before, to_on: next }])
    expect(
      await rows(
        `select 1 from application_event where application_id = $1 and type = 'application.deadlineMoved'`,
        [caseId],
      ),
    ).toHaveLength(1)

    // Taken away again, the day is what it was.
    await perform(one, prepareHoliday, { act: 'remove', date: day, toDate: null, nameTexts: {}, ...source })
    const removed = await waitingId()
    expect(await perform(two, confirmHoliday, removed)).toMatchObject({ ok: true })
    await caseJobs['applications.recountDeadlines'](portal, { changeId: removed })
    expect(await dueOn()).toBe(before)
  })

  it('is not changed in the past, twice, or where there is none; what waits is taken back', async () => {
    const day = addWorkingDays(today, 3, await listHolidays())
    const nothing = { act: 'remove' as const, date: day, toDate: null, nameTexts: {}, ...source }
    expect(await perform(one, prepareHoliday, added(today))).toMatchObject({
      error: 'admin.holidays.error.past',
    })
    expect(await perform(one, prepareHoliday, nothing)).toMatchObject({
      error: 'admin.holidays.error.notThere',
    })
    expect(await perform(specialist, prepareHoliday, added(day))).toMatchObject({
      error: 'admin.error.notAllowed',
    })
    await perform(one, prepareHoliday, added(day))
    const id = await waitingId()
    expect(await perform(two, withdrawHoliday, id)).toEqual({ ok: true, value: null })
    expect((await listHolidays()).has(day.toISOString().slice(0, 10))).toBe(false)
  })

  it('is changed by SQL as a confirmed change says alone', async () => {
    const day = addWorkingDays(today, 4, await listHolidays())
    const alone = perform(one, ({ tx }) =>
      tx.holiday.create({ data: { date: day, nameTexts: { en: 'Mine' } } }),
    )
    await expect(alone).rejects.toThrow(/second administrator/)
    const gone = perform(one, ({ tx }) => tx.holiday.deleteMany({ where: { date: { gt: today } } }))
    await expect(gone).rejects.toThrow(/second administrator/)
    const past = perform(two, ({ tx }) =>
      tx.holidayChange.create({
        data: {
          ...{
            id: personSeedId('1'),
            act: 'add',
            date: today,
            nameTexts: { en: 'x' },
            source: 'x',
            status: 'prepared',
          },
          ...{ preparedById: two.personId ?? '', preparedAt: seededNow },
        },
      }),
    )
    await expect(past).rejects.toThrow(/begun/)
  })
})
