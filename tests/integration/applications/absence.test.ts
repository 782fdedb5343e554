import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchDeadlines } from '~/domains/cases/clock/watch-deadlines.server'
import {
  endAbsence,
  findAccess,
  getCase,
  listAbsences,
  listCases,
  listColleagues,
  listOpenCasesOf,
  markAbsence,
  reassignCases,
  requestCorrection,
  takeCase,
  takeOverCase,
} from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, declaration, openCase, openCases, type TestContext } from './put/open-cases'

// Cases of somebody who is away do not wait for her, and no day passes unnoticed.
let test: TestDatabase
const one = actor('specialist-uchtepa-1', 'inson_specialist')
const two = actor('specialist-uchtepa-2', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const deputy = actor('deputy-uchtepa', 'inson_head')
const elsewhere = actor('specialist-samarkand', 'inson_specialist')
const today = dayOf(seededNow)
const week = { fromOn: today, untilOn: addDays(today, 7) }
const ids: string[] = []

beforeAll(async () => {
  test = await openCases()
  for (const key of ['citizen-leg', 'citizen-hearing', 'citizen-pension']) {
    const id = await openCase(actor(key))
    ids.push(id)
    expect(await perform(one, takeCase, { caseId: id, version: await versionOf(id) })).toMatchObject({
      ok: true,
    })
  }
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const versionOf = async (id: string, who: TestContext = head) => (await getCase(who, id))?.version ?? 0
const count = async (who: TestContext) =>
  (await listCases(who, { filter: 'ofAbsent', q: '', page: 1 })).counts.ofAbsent
const takeOver = async (who: TestContext, id: string) =>
  perform(who, takeOverCase, { caseId: id, version: await versionOf(id) })
const told = (who: TestContext, template: string) =>
  asSuperuser(test, async (client) => {
    const sql = `select path from message where person_id = $1 and template = $2 and channel = 'portal'`
    return (await client.query<{ path: string }>(sql, [who.personId, `notifications.${template}`])).rows
      .length
  })

it('is marked by a head for anybody of her centre, by the rest for themselves', async () => {
  const mark = (who: TestContext, of: TestContext, days = week) =>
    perform(who, markAbsence, { personId: of.personId, ...days })
  expect(await mark(two, one)).toMatchObject({ error: 'applications.error.notYours' })
  expect(await mark(actor('citizen-leg'), one)).toMatchObject({ error: 'applications.error.notYours' })
  expect(await mark(head, elsewhere)).toMatchObject({ error: 'applications.error.absentMissing' })
  const past = { fromOn: addDays(today, -9), untilOn: addDays(today, -1) }
  expect(await mark(head, one, past)).toMatchObject({ error: 'applications.error.absencePast' })
  expect(await takeOver(two, ids[0] ?? '')).toMatchObject({ error: 'applications.error.colleagueThere' })
  const both = await Promise.all([mark(head, one), mark(one, one)])
  expect(both, 'the same days by two at once').toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ])
  const longer = { ...week, untilOn: addDays(today, 8) }
  expect(await mark(one, one, longer)).toMatchObject({ error: 'applications.error.absenceOverlaps' })
  expect((await listAbsences(head)).map(({ personId }) => personId)).toEqual([one.personId])
  expect(await listAbsences(two)).toEqual([])
  expect(await listAbsences(elsewhere)).toEqual([])
})

it('lets a colleague take a case over, and a head give the rest away at once', async () => {
  expect(await count(two)).toBe(3)
  expect(await count(elsewhere)).toBe(0)
  expect((await listColleagues(head)).at(-1)?.id).toBe(one.personId)
  const [first = ''] = ids
  expect((await getCase(two, first))?.may.takeOver).toBe(true)
  expect(await takeOver(elsewhere, first)).toMatchObject({ error: 'applications.error.notFound' })
  expect(await takeOver(two, first)).toEqual({ ok: true, value: null })
  expect(await told(one, 'caseMoved'), 'she is told when she is back').toBe(1)
  expect((await getCase(two, first))?.may).toMatchObject({ work: true, takeOver: false })

  const cases = (await listOpenCasesOf(head, { assigneeId: one.personId })).map(({ id, version }) => ({
    caseId: id,
    version,
  }))
  expect(cases).toHaveLength(2)
  expect(await listOpenCasesOf(two, { assigneeId: one.personId })).toEqual([])
  const stale = { caseId: first, version: 1 }
  const given = await reassignCases(head, {
    cases: [...cases, stale],
    assigneeId: deputy.personId,
    reasonCode: 'colleagueAbsent',
  })
  expect(given).toMatchObject({
    ...{ moved: 2, refused: [{ refusal: { error: 'applications.error.changed' } }] },
  })
  expect(await told(deputy, 'caseAssigned')).toBe(2)
  expect(await told(deputy, 'applicationTaken')).toBe(0)
  expect([await told(one, 'caseMoved'), await told(deputy, 'caseMoved')]).toEqual([3, 0])
})

it('ends when she is back, and is no longer anybody else’s to end', async () => {
  const [absence] = await listAbsences(head)
  expect(await perform(two, endAbsence, absence?.id ?? '')).toMatchObject({
    error: 'applications.error.notYours',
  })
  expect(await perform(one, endAbsence, newId())).toMatchObject({ error: 'applications.error.notYours' })
  const back = await Promise.all([one, head].map((who) => perform(who, endAbsence, absence?.id ?? '')))
  expect(back, 'by two at once').toEqual(Array(2).fill({ ok: true, value: null }))
  expect(await perform(one, endAbsence, absence?.id ?? '')).toEqual({ ok: true, value: null })
  expect(await listAbsences(head)).toEqual([])
})

it('tells her whose case is due, and the heads before and after, once', async () => {
  const [late = '', soon = ''] = ids
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update case_file set due_on = $2 where id = $1`, [late, addDays(today, -1)])
    await client.query(`update case_file set due_on = $2 where id = $1`, [soon, addDays(today, 1)])
    await client.query('set session_replication_role = origin')
  })
  const job = systemContext(() => seededNow, 'test')
  for (const _ of [1, 2]) await watchDeadlines(job)
  expect(await told(two, 'caseOverdue')).toBe(1)
  expect(await told(deputy, 'caseDueSoon')).toBe(1)
  expect(await told(head, 'caseOverdue')).toBe(1)
  expect(await told(head, 'caseDueSoon')).toBe(1)
  expect(await told(elsewhere, 'caseOverdue')).toBe(0)
})

it('tells a head of what comes back while she is away, and her alone when she is there', async () => {
  const citizen = actor('citizen-parent')
  const id = await openCase(citizen)
  const seen = async () => ({ caseId: id, version: await versionOf(id) })
  expect(await perform(two, takeCase, await seen())).toMatchObject({ ok: true })
  const comeBack = async () => {
    const asked = { ...(await seen()), steps: ['documents'], text: 'Hujjat' }
    expect(await perform(two, requestCorrection, asked)).toMatchObject({ ok: true })
    const sent = await perform(citizen, submitApplication, { applicationId: id, ...declaration() })
    expect(sent).toMatchObject({ ok: true })
  }
  await comeBack()
  expect([await told(two, 'caseReturned'), await told(head, 'caseReturned')]).toEqual([1, 0])
  expect(await perform(two, markAbsence, { personId: two.personId, ...week })).toMatchObject({ ok: true })
  const [absence] = await listAbsences(two)
  await comeBack()
  expect([await told(two, 'caseReturned'), await told(head, 'caseReturned')]).toEqual([2, 1])
  expect(await told(elsewhere, 'caseReturned')).toBe(0)
  expect(await perform(two, endAbsence, absence?.id ?? '')).toMatchObject({ ok: true })
})

it('lets whom she names stand in: told what comes in, at the case without a reason, until it ends', async () => {
  const citizen = actor('citizen-parent')
  // That of the test before, which she has in hand.
  const [found] = await asSuperuser(test, async (client) => {
    const sql = 'select id from case_file where applicant_id = $1 and assignee_id = $2'
    return (await client.query<{ id: string }>(sql, [citizen.personId, two.personId])).rows
  })
  const id = found?.id ?? ''
  const seen = async () => ({ caseId: id, version: await versionOf(id) })
  const mark = (deputyId: string, of = two) =>
    perform(of, markAbsence, { personId: of.personId, ...week, deputyId })
  for (const nobody of [two.personId, elsewhere.personId, citizen.personId])
    expect(await mark(nobody)).toMatchObject({ error: 'applications.error.deputyMissing' })
  expect(await findAccess(one, id)).toBe('reasonNeeded')

  expect(await mark(one.personId)).toEqual({ ok: true, value: null })
  expect(await mark(one.personId), 'twice is once').toEqual({ ok: true, value: null })
  expect(await mark(head.personId)).toMatchObject({ error: 'applications.error.absenceOverlaps' })
  expect(await told(one, 'deputyNamed')).toBe(1)
  expect(await listAbsences(one)).toMatchObject([{ personId: two.personId, deputyId: one.personId }])
  expect(await mark(two.personId, one), 'who is away stands in for nobody').toMatchObject({
    error: 'applications.error.deputyAway',
  })
  expect(await findAccess(one, id)).toBe('open')
  expect(await findAccess(deputy, id), 'nobody else').toBe('reasonNeeded')
  const after = { ...one, now: () => addDays(seededNow, 8) }
  expect(await findAccess(after, id), 'it ends by itself').toBe('reasonNeeded')

  const asked = { ...(await seen()), steps: ['documents'], text: 'Hujjat' }
  expect(await perform(two, requestCorrection, asked)).toMatchObject({ ok: true })
  const before = await told(one, 'caseReturned')
  const sent = await perform(citizen, submitApplication, { applicationId: id, ...declaration() })
  expect(sent).toMatchObject({ ok: true })
  expect(await told(one, 'caseReturned')).toBe(before + 1)

  const absence = (await listAbsences(two)).find(({ personId }) => personId === two.personId)
  expect(await perform(one, endAbsence, absence?.id ?? '')).toMatchObject({
    error: 'applications.error.notYours',
  })
  for (const _ of [1, 2])
    expect(await perform(two, endAbsence, absence?.id ?? '')).toMatchObject({ ok: true })
  expect(await told(one, 'deputyEnded')).toBe(1)
  expect(await findAccess(one, id)).toBe('reasonNeeded')
})

it('counts as away whose role has ended: her cases are taken over', async () => {
  const [first = ''] = ids
  const before = await count(head)
  expect(await takeOver(one, first)).toMatchObject({ error: 'applications.error.colleagueThere' })
  await asSuperuser(test, (client) =>
    client.query(
      `begin; set local session_replication_role = replica;
       update role_grant set revoked_at = '${seededNow.toISOString()}'
        where person_id = '${two.personId}' and role = 'inson_specialist'; commit`,
    ),
  )
  expect(await count(head)).toBeGreaterThan(before)
  expect((await getCase(head, first))?.assignee).toMatchObject({ absentUntil: null, isGone: true })
  expect(await takeOver(one, first)).toEqual({ ok: true, value: null })
})
