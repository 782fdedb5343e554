import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askAgencies,
  assignCase,
  completeTask,
  getCase,
  giveBackCase,
  listTasks,
  refuseCase,
  requestCorrection,
  takeCase,
} from '~/domains/cases/index.server'
import { addDays } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { actor, declaration, openCase, openCases, type TestContext } from './put/open-cases'

// Tasks follow from acts: made when a case opens, handed on with it, closed by what does them.
let test: TestDatabase
const specialist = actor('specialist-uchtepa-1', 'inson_specialist')
const colleague = actor('specialist-uchtepa-2', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const citizen = actor('citizen-leg')

beforeAll(async () => {
  test = await openCases()
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const version = async (id: string) => (await getCase(head, id))?.version ?? 0
const tasksOf = async (id: string) =>
  ((await getCase(head, id))?.tasks ?? []).map(({ kind, status, assigneeId }) => {
    const who =
      assigneeId === specialist.personId
        ? 'specialist'
        : assigneeId === colleague.personId
          ? 'colleague'
          : '-'
    return `${kind} ${status} ${who}`
  })
const done = async (act: Promise<{ ok: boolean }>) => expect(await act).toMatchObject({ ok: true })
const countOf = async (who: TestContext, filter: 'mine' | 'free' | 'waiting') =>
  (await listTasks(who, { filter, page: 1 })).counts[filter]

it('follows a case from its opening to its decision', async () => {
  const id = await openCase(citizen)
  expect((await tasksOf(id)).sort()).toEqual(['askRegisters open -', 'decide open -', 'review open -'])
  expect(await countOf(head, 'free')).toBe(3)
  await done(perform(specialist, takeCase, { caseId: id, version: await version(id) }))
  expect(await countOf(specialist, 'mine')).toBe(3)
  await done(perform(specialist, giveBackCase, { caseId: id, version: await version(id) }))
  expect(await countOf(specialist, 'mine')).toBe(0)
  await done(
    perform(head, assignCase, { caseId: id, version: await version(id), assigneeId: colleague.personId }),
  )
  expect(await countOf(colleague, 'mine')).toBe(3)

  await askAgencies(colleague, { caseId: id })
  expect(await tasksOf(id)).toContain('askRegisters done colleague')
  const review = (await getCase(colleague, id))?.tasks.find(({ kind }) => kind === 'review')
  expect(review?.mayComplete).toBe(true)
  const complete = { caseId: id, taskId: review?.id ?? '' }
  expect(await perform(specialist, completeTask, complete)).toMatchObject({
    error: 'applications.error.notYours',
  })
  const both = await Promise.all([1, 2].map(() => perform(colleague, completeTask, complete)))
  expect(both.every(({ ok }) => ok)).toBe(true)

  const letter = { steps: ['contact'], text: 'Telefonni tuzating' }
  await done(perform(colleague, requestCorrection, { caseId: id, version: await version(id), ...letter }))
  expect(await tasksOf(id)).toContain('correct open -')
  expect([await countOf(head, 'waiting'), await countOf(head, 'free')]).toEqual([1, 0])
  await done(perform(citizen, submitApplication, { applicationId: id, ...declaration() }))
  const back = await tasksOf(id)
  expect(back).toContain('correct done -')
  expect(back.filter((task) => task.endsWith('open colleague')).sort()).toEqual([
    ...['askRegisters open colleague', 'decide open colleague', 'review open colleague'],
  ])

  const refusal = { reasonCode: 'noCertificate', text: 'Guvohnoma topilmadi.' }
  await done(perform(colleague, refuseCase, { caseId: id, version: await version(id), ...refusal }))
  const closed = await tasksOf(id)
  expect(closed.filter((task) => task.includes(' open '))).toEqual([])
  expect(closed).toEqual(expect.arrayContaining(['decide done colleague', 'askRegisters dropped colleague']))
  expect(
    await listTasks(actor('specialist-samarkand', 'inson_specialist'), { filter: 'free', page: 1 }),
  ).toMatchObject({
    total: 0,
  })
})

it('counts no days of what is to be done while the person has the case', async () => {
  const person = actor('citizen-parent')
  const id = await openCase(person)
  await done(perform(specialist, takeCase, { caseId: id, version: await version(id) }))
  const letter = { steps: ['contact'], text: 'Telefonni tuzating' }
  await done(perform(specialist, requestCorrection, { caseId: id, version: await version(id), ...letter }))
  const later = <Context extends TestContext>(context: Context) => ({
    ...context,
    now: () => addDays(context.now(), 60),
  })
  const dayOf = async (kind: string) =>
    (await getCase(later(specialist), id))?.tasks.find((task) => task.kind === kind && task.status === 'open')
      ?.dueOn
  const before = (await dayOf('decide')) ?? new Date(0)
  const desk = await listTasks(later(specialist), { filter: 'now', page: 1 })
  expect([desk.total, desk.counts.now, desk.overdue]).toEqual([0, 0, 0])
  const mine = await listTasks(later(specialist), { filter: 'mine', page: 1 })
  expect(mine.rows.map(({ kind, stands }) => [kind, stands]).sort()).toEqual([
    ['askRegisters', true],
    ['decide', true],
  ])
  const waiting = await listTasks(later(specialist), { filter: 'waiting', page: 1 })
  expect(waiting.rows.find(({ caseId }) => caseId === id)).toMatchObject({ due: 'overdue', stands: false })

  await done(perform(later(person), submitApplication, { applicationId: id, ...declaration() }))
  const dueOn = (await getCase(later(specialist), id))?.dueOn
  expect(dueOn?.getTime()).toBeGreaterThan(before.getTime())
  expect(await dayOf('decide')).toEqual(dueOn)
  expect(await dayOf('askRegisters')).toEqual(await dayOf('review'))
  expect((await listTasks(later(specialist), { filter: 'now', page: 1 })).overdue).toBe(0)
})
