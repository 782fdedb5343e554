import { afterAll, beforeAll, expect, it } from 'vitest'
import { deleteDraft, renewDraft, saveAnswer, startDraft } from '~/domains/applications/index.server'
import { numberDrafts } from '~/domains/applications/number-drafts.server'
import { remindOfDrafts } from '~/domains/applications/remind-of-drafts.server'
import { remindOfCorrections } from '~/domains/cases/desk/remind-of-corrections.server'
import { requestCorrection, takeCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import {
  changeVersion,
  getDraft,
  publishVersion,
  setPlace,
  startVersion,
  submitVersion,
} from '~/domains/services/index.server'
import { forgetCached } from '~/platform/cache.server'
import { addDays } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { getStatus } from '~/views/applications/get-status.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { actingAs } from '../administration/scene'
import { asSuperuser } from '../ledger/open-database'
import {
  actor,
  declaration,
  fillDraft,
  legAnswers,
  openCase,
  openCases,
  type TestContext,
} from './put/open-cases'

let test: TestDatabase
let next = 0

beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function newCitizen(): TestContext {
  const person = generatePeople(testDay)[next++]
  return { ...actor('citizen-leg'), personId: personSeedId(person?.pinfl ?? '') }
}

async function begin(context: TestContext, serviceCode = 'device-voucher'): Promise<string> {
  const started = await perform(context, startDraft, { serviceCode })
  if (!started.ok) throw new Error(started.error)
  return started.value.id
}

const sql = <T>(text: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    return (await client.query(text, values)).rows as T[]
  })
const leave = (id: string, days: number) =>
  sql('update application set updated_at = $2 where id = $1', [id, addDays(seededNow, -days)])
const told = (template: string, { personId }: TestContext) =>
  sql<{ channel: string; path: string }>(
    'select channel, path from message where template = $1 and person_id = $2 order by channel',
    [`notifications.${template}`, personId],
  )

it('a draft that was left is reminded of once; what was sent, deleted or is new is not', async () => {
  const [left, fresh, old, sent, gone, hidden] = Array.from({ length: 6 }, newCitizen) as [
    TestContext,
    ...TestContext[],
  ]
  const id = await begin(left)
  await leave(id, 7)
  await leave(await begin(fresh as TestContext), 6)
  await leave(await begin(old as TestContext), 30)
  await leave(await openCase(sent as TestContext), 8)
  const deleted = await begin(gone as TestContext)
  await perform(gone as TestContext, deleteDraft, deleted)
  await leave(await begin(hidden as TestContext, 'violence-support'), 9)
  const job = systemContext(() => seededNow)
  for (const _ of [1, 2]) await remindOfDrafts(job)
  expect((await told('applicationLeft', left)).length).toBeGreaterThan(1)
  expect((await told('applicationLeft', left))[0]?.path).toBe(`/applications/${id}/continue`)
  expect(new Set((await told('applicationLeft', left)).map(({ channel }) => channel)).size).toBe(
    (await told('applicationLeft', left)).length,
  )
  for (const other of [fresh, old, sent, gone])
    expect(await told('applicationLeft', other as TestContext)).toEqual([])
  expect(await told('applicationLeft', hidden as TestContext)).toMatchObject([{ channel: 'portal' }])
})

it('a draft from before drafts had a number gets one, and says nothing of a change', async () => {
  const old = newCitizen()
  const id = await begin(old)
  await leave(id, 20)
  await sql('update application set number = null where id = $1', [id])
  const read = () =>
    sql<{ number: string | null; at: Date }>(
      'select number, updated_at as at from application where id = $1',
      [id],
    )
  const [before] = await read()
  await numberDrafts(systemContext(() => seededNow))
  const [after] = await read()
  expect([before?.number, after?.number?.slice(0, 3), after?.at]).toEqual([null, 'HA-', before?.at])
})

it('a correction is reminded of when its last day is near, once, and not when it came back', async () => {
  const [open, back] = [newCitizen(), newCitizen()]
  const specialist = actor('specialist-uchtepa-1', 'inson_specialist')
  for (const citizen of [open, back]) {
    const caseId = await openCase(citizen)
    await perform(specialist, takeCase, { caseId, version: 2 })
    const asked = { caseId, version: 3, steps: ['documents'], text: 'Hujjat' }
    expect(await perform(specialist, requestCorrection, asked)).toMatchObject({ ok: true })
    if (citizen === back) await perform(back, submitApplication, { applicationId: caseId, ...declaration() })
  }
  await remindOfCorrections(systemContext(() => seededNow))
  expect(await told('applicationCorrectionDue', open)).toEqual([])
  const [task] = await sql<{ due: string }>(
    "select t.due_on::text as due from case_task t join case_file c on c.id = t.application_id where kind = 'correct' and applicant_id = $1",
    [open.personId],
  )
  const lastDay = new Date(`${task?.due}T06:00:00Z`)
  for (const _ of [1, 2]) await remindOfCorrections(systemContext(() => lastDay))
  const said = await told('applicationCorrectionDue', open)
  expect(said.length).toBe(new Set(said.map(({ channel }) => channel)).size)
  expect(said.map(({ channel }) => channel)).toContain('portal')
  expect(await told('applicationCorrectionDue', back)).toEqual([])
})

it('a draft has a number, by which and her phone she finds it, and which its case keeps', async () => {
  const citizen = newCitizen()
  const id = await fillDraft(citizen)
  const number = (await getOwnApplication(citizen, id))?.draftNumber ?? ''
  expect(number).toMatch(/^HA-/)
  const visitor = { ...citizen, personId: null, role: 'anonymous' }
  const { phone } = legAnswers.contact
  expect(await getStatus(visitor, { number, phone })).toEqual({ status: 'draft', id })
  expect(await getStatus(visitor, { number, phone: '998900000001' })).toBeNull()
  const hidden = await begin(citizen, 'violence-support')
  const [row] = await sql<{ number: string }>('select number from application where id = $1', [hidden])
  expect(await getStatus(visitor, { number: row?.number ?? '', phone })).toBeNull()
  const sent = await perform(citizen, submitApplication, { applicationId: id, ...declaration() })
  expect(sent).toMatchObject({ ok: true, value: { number } })
  expect(await getStatus(visitor, { number, phone })).toMatchObject({ status: 'submitted' })
})

it('what she chose since she began a draft is put into it', async () => {
  const citizen = newCitizen()
  const id = await begin(citizen)
  const device = async (deviceCode: string) => {
    await perform(citizen, startDraft, { serviceCode: 'device-voucher', deviceCode })
    return (await getOwnApplication(citizen, id))?.answers.device
  }
  expect(await device('cane')).toEqual({ deviceCode: 'cane', madeToMeasure: false })
  expect(await device('rocket')).toEqual({ deviceCode: 'cane', madeToMeasure: false })
  expect(await device('specialist')).toEqual({ deviceCode: null, madeToMeasure: null })
})

it('a form that is edited and published carries a running draft over, when its person has seen it', async () => {
  const citizen = newCitizen()
  const id = await fillDraft(citizen)
  const author = actingAs(actor('administrator').personId, 'administrator')
  const second = actingAs(actor('administrator-2').personId, 'administrator')
  const began = await perform(author, startVersion, 'device-voucher')
  if (!began.ok) throw new Error(began.error)
  const seen = async () => {
    const file = await getDraft(author, 'device-voucher', began.value)
    return { serviceCode: 'device-voucher', number: began.value, revision: file?.revision ?? 0 }
  }
  const label = { 'uz-Latn': 'Maktab', 'uz-Cyrl': 'Мактаб', ru: 'Школа', en: 'School' }
  const asked = { name: 'school', kind: 'text', most: 50, label }
  const changed = await perform(author, changeVersion, await seen(), (content) => {
    const { pages } = content as never as { pages: { id: string; questions: object[] }[] }
    const index = pages.findIndex((page) => page.id === 'contact')
    return setPlace(content, `pages.${index}.questions`, [...(pages[index]?.questions ?? []), asked])
  })
  expect(changed).toMatchObject({ ok: true })
  const tomorrow = addDays(seededNow, 1)
  const day = new Date(tomorrow.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
  expect(await perform(author, submitVersion, await seen(), day)).toMatchObject({ ok: true })
  expect(await perform(second, publishVersion, await seen())).toMatchObject({ ok: true })

  expect((await getOwnApplication(citizen, id))?.change).toBeNull()
  forgetCached('services')
  const later = { ...citizen, now: () => tomorrow }
  const before = await getOwnApplication(later, id)
  expect(before?.change).toMatchObject({ added: [{ en: 'School' }], gone: [], unfit: [] })
  expect(before?.change?.kept.length).toBe(Object.keys(legAnswers).length)
  // What is typed into a page that was open meanwhile is kept, and what changed is still shown.
  await perform(later, saveAnswer, { applicationId: id, step: 'certificate', value: legAnswers.certificate })
  expect((await getOwnApplication(later, id))?.change).not.toBeNull()
  expect(await perform(later, renewDraft, { applicationId: id, seen: began.value - 1 })).toMatchObject({
    error: 'applications.error.changed',
  })
  const foreign = { ...newCitizen(), now: () => tomorrow }
  expect(await perform(foreign, renewDraft, { applicationId: id, seen: began.value })).toMatchObject({
    error: 'applications.error.notFound',
  })
  expect(await perform(later, renewDraft, { applicationId: id, seen: began.value })).toMatchObject({
    ok: true,
  })
  const after = await getOwnApplication(later, id)
  expect(after?.change).toBeNull()
  expect(after?.answers.contact).toEqual(legAnswers.contact)
  expect(await perform(later, submitApplication, { applicationId: id, ...declaration() })).toMatchObject({
    error: 'applications.error.incomplete',
    details: { steps: 'contact' },
  })
})
