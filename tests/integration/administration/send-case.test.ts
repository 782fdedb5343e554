import { afterAll, beforeAll, expect, it } from 'vitest'
import { getCase, listCaseMoves, sendCase, takeCase } from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor, openCase, openCases } from '../applications/put/open-cases'

// A case goes to another centre by a head, with all that is open of it.
const head = actor('head-uchtepa', 'inson_head')
const one = actor('specialist-uchtepa-1', 'inson_specialist')
const there = actor('specialist-samarkand', 'inson_specialist')
const headThere = { ...there, role: 'inson_head' }
const citizen = actor('citizen-leg')
const to = there.organisationId ?? ''
const sending = { centreCode: to, reasonCode: 'movedHouse', text: 'Siz koʻchgansiz.' } as const
let test: TestDatabase

beforeAll(async () => {
  test = await openCases()
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const seen = async (id: string) => (await getCase(head, id)) ?? (await getCase(there, id))

it('carries an open case over: queue, tasks, search and history, and its day stays', async () => {
  const id = await openCase(citizen)
  const { version, dueOn } = (await seen(id)) ?? { version: 0, dueOn: null }
  expect(await perform(one, takeCase, { caseId: id, version })).toMatchObject({ ok: true })
  const taken = { ...sending, caseId: id, version: version + 1 }
  expect(await perform(one, sendCase, taken), 'no head').toMatchObject({
    error: 'applications.error.notYours',
  })
  const nowhere = { ...taken, centreCode: head.organisationId ?? '' }
  expect(await perform(head, sendCase, nowhere)).toMatchObject({ error: 'staff.send.error.centre' })
  expect(await perform(head, sendCase, { ...taken, version })).toMatchObject({
    error: 'applications.error.changed',
  })
  expect(await perform(head, sendCase, taken)).toMatchObject({ ok: true })

  expect(await getCase(head, id), 'out of her sight').toBeNull()
  const moved = await getCase(there, id)
  expect(moved).toMatchObject({ status: 'submitted', assignee: null, dueOn })
  expect(moved?.events.at(-1)).toMatchObject({
    ...{ type: 'application.sentOn', reasonCode: 'movedHouse', text: sending.text },
  })
  const [own, tasks, marks] = await transaction({ ...head, role: 'system' }, ({ tx }) =>
    Promise.all([
      tx.case.findUniqueOrThrow({ where: { id } }),
      tx.caseTask.findMany({ where: { caseId: id, status: 'open' } }),
      tx.caseNameMark.findMany({ where: { caseId: id } }),
    ]),
  )
  expect(own.centreCode).toBe(to)
  expect(tasks.length).toBeGreaterThan(0)
  for (const task of tasks) expect(task).toMatchObject({ centreCode: to, assigneeId: null })
  expect(marks.length).toBeGreaterThan(0)
  expect(new Set(marks.map(({ centreCode }) => centreCode))).toEqual(new Set([to]))
  const page = { page: 1, pageSize: 50 }
  expect(await listCaseMoves(head, page)).toMatchObject({ total: 1, rows: [{ caseId: id, toCode: to }] })
  expect(await listCaseMoves(one, page), 'for heads').toMatchObject({ total: 0 })
  const told = await transaction({ ...head, role: 'system' }, ({ tx }) =>
    tx.message.findMany({ where: { template: 'notifications.applicationSentOn' } }),
  )
  expect(told.map(({ personId }) => personId)).toContain(citizen.personId)
  const again = { caseId: id, version: moved?.version ?? 0 }
  expect(await perform(there, takeCase, again), 'work goes on').toMatchObject({ ok: true })
})

it('is held to by the database', async () => {
  const id = await openCase(actor('citizen-hearing'))
  const move = (by: typeof head, asSystem: boolean) =>
    transaction(by, async (work) => {
      const write = () => work.tx.$executeRaw`
        insert into case_move (id, application_id, from_code, to_code, reason, moved_by_id, moved_at)
          values (${newId()}::uuid, ${id}::uuid, ${head.organisationId}, ${to}, 'other', ${by.personId}::uuid, ${seededNow})`
      return asSystem ? work.asSystem(write) : write()
    })
  await expect(move(head, false), 'not past the command').rejects.toThrow()
  await expect(move(one, true), 'a specialist').rejects.toThrow()
  await expect(move(headThere, true), 'a head of elsewhere').rejects.toThrow()
  await expect(
    transaction(head, (work) =>
      work.asSystem(
        () => work.tx.$executeRaw`update case_file set centre_code = ${to} where id = ${id}::uuid`,
      ),
    ),
  ).rejects.toThrow()
  expect(await move(head, true)).toBe(1)
})
