import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchDeadlines } from '~/domains/cases/clock/watch-deadlines.server'
import {
  answerAppeal,
  askAgencies,
  assignCase,
  getCase,
  listCases,
  passCase,
  refuseCase,
  submitAppeal,
  takeAppeal,
  takeCase,
  withdrawAppeal,
} from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asPortal, asSuperuser, putRows } from '../ledger/open-database'
import { actor, openCase, openCases, type TestContext } from './put/open-cases'
import { putCase } from './put/put-case'

// A refusal is looked at again by somebody who had no part in it, and both sides see what becomes of it.
let test: TestDatabase
const agencies = {
  ask: async ({ source }: { source: string }) => ({
    outcome: 'found' as const,
    asOf: seededNow,
    facts: source === 'civil-register' ? { alive: true } : { validUntil: '2099-05-31' },
  }),
}
const me = actor('citizen-leg')
const one = actor('specialist-uchtepa-1', 'inson_specialist', { agencies })
const two = actor('specialist-uchtepa-2', 'inson_specialist', { agencies })
const head = actor('head-uchtepa', 'inson_head')
const deputy = actor('deputy-uchtepa', 'inson_head')
/** A head of another centre of the same region. */
const other: TestContext = { ...actor('approver'), role: 'inson_head', organisationId: '1726266' }
const text = 'Guvohnomam bor, lekin koʻrilmagan'

beforeAll(async () => {
  test = await openCases()
  await putRows(
    test,
    `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'inson_head', $3)`,
    [newId(), other.personId, other.organisationId],
  )
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const caseOf = (id: string) => asPortal((tx) => tx.case.findUniqueOrThrow({ where: { id } }))
const appealOf = (caseId: string) =>
  asPortal((tx) => tx.appeal.findFirstOrThrow({ where: { caseId }, orderBy: { filedAt: 'desc' } }))
const seen = async (id: string) => ({ caseId: id, version: (await caseOf(id)).version })
const refusal = { reasonCode: 'noCertificate', text: 'Guvohnoma topilmadi' }

async function refused(by: TestContext = one): Promise<string> {
  const id = await openCase(me)
  expect(await perform(one, takeCase, await seen(id))).toMatchObject({ ok: true })
  if (by !== one) {
    const passed = await perform(one, passCase, { ...(await seen(id)), headId: by.personId })
    expect(passed).toMatchObject({ ok: true })
  }
  expect(await perform(by, refuseCase, { ...(await seen(id)), ...refusal })).toMatchObject({ ok: true })
  return id
}
const file = (caseId: string, by: TestContext = me, channel: 'portal' | 'desk' | 'phone' = 'portal') =>
  perform(by, submitAppeal, { caseId, text, channel })
const take = async (by: TestContext, id: string) =>
  perform(by, takeAppeal, { appealId: (await appealOf(id)).id })
const answer = async (by: TestContext, id: string, outcome: 'uphold' | 'change' | 'return') =>
  perform(by, answerAppeal, { appealId: (await appealOf(id)).id, outcome, text: 'Hujjatlar qayta koʻrildi' })
const error = (code: string) => ({ ok: false, error: `applications.error.${code}` })
const ok = { ok: true }
const told = (who: TestContext, template: string) =>
  asSuperuser(test, async (client) => {
    const sql = `select 1 from message where person_id = $1 and template = $2 and channel = 'portal'`
    return (await client.query(sql, [who.personId, `notifications.${template}`])).rows.length
  })
const inQueue = async (who: TestContext) => {
  const { rows, counts } = await listCases(who, { filter: 'appeals', q: '', page: 1 })
  expect(rows).toHaveLength(counts.appeals)
  return rows.map(({ id }) => id)
}

it('goes from a specialist to a head, and back to other people, who decide anew', async () => {
  const id = await refused()
  expect(await file(id, actor('citizen-hearing'))).toMatchObject(error('notFound'))
  const both = await Promise.all([file(id), file(id)])
  expect(both.map((each) => (each.ok ? 'ok' : each.error)).sort()).toEqual([
    'applications.error.appealFiled',
    'ok',
  ])
  expect(await appealOf(id)).toMatchObject({ centreCode: '1726262', status: 'filed' })
  expect([await told(me, 'appealFiled'), await told(head, 'appealReceived')]).toEqual([1, 1])
  expect(await inQueue(head)).toEqual([id])

  for (const nobody of [one, two, other]) expect((await take(nobody, id)).ok).toBe(false)
  expect(await take(head, id)).toMatchObject(ok)
  expect(await take(deputy, id)).toMatchObject(error('appealMoved'))
  expect(await answer(deputy, id, 'uphold')).toMatchObject(error('appealMoved'))
  expect(await answer(head, id, 'return')).toMatchObject(ok)
  expect(await answer(head, id, 'uphold')).toMatchObject(error('appealMoved'))
  expect(await perform(me, withdrawAppeal, { caseId: id })).toMatchObject(error('appealMoved'))
  expect(await caseOf(id)).toMatchObject({ status: 'submitted', assigneeId: null, decidedAt: null })

  // Who refused it does not get it again, whoever says so.
  expect(await perform(one, takeCase, await seen(id))).toMatchObject(error('notYours'))
  expect(await perform(head, assignCase, { ...(await seen(id)), assigneeId: one.personId })).toMatchObject(
    error('assigneeBarred'),
  )
  await expect(
    transaction(head, (tx) =>
      tx.case.update({ where: { id }, data: { status: 'in_review', assigneeId: one.personId } }),
    ),
  ).rejects.toThrow(/case_other_people/)
  expect(await perform(two, takeCase, await seen(id))).toMatchObject(ok)
  await askAgencies(two, { caseId: id })
  const approval = { reasonCode: 'certificateNames', text: undefined, paperEndsOn: null }
  expect(await perform(two, approveCase, { ...(await seen(id)), ...approval })).toMatchObject(ok)
  const decisions = await asPortal((tx) =>
    tx.decision.findMany({ where: { caseId: id }, orderBy: { number: 'asc' } }),
  )
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['refused', 'approved'])
  expect(decisions[1]?.supersedesId).toBe(decisions[0]?.id)

  const mine = await getOwnApplication(me, id)
  const theirs = await getCase(two, id)
  for (const chain of [mine, theirs])
    expect(chain?.appeals).toMatchObject([{ text, answer: 'Hujjatlar qayta koʻrildi', status: 'returned' }])
  for (const { events } of [mine, theirs].flatMap((each) => (each ? [each] : [])))
    expect(events.map(({ type }) => type).filter((type) => type.includes('ppeal'))).toEqual([
      'application.appealFiled',
      'application.appealTaken',
      'application.appealReturned',
    ])
  expect([await told(me, 'appealDecided'), await told(me, 'applicationApproved')]).toEqual([1, 1])
})

it("goes to another centre where a head decided, and that centre's head sees the case for it", async () => {
  const id = await refused(deputy)
  expect(await getCase(other, id)).toBeNull()
  expect(await file(id, two, 'phone')).toMatchObject(ok)
  expect(await appealOf(id)).toMatchObject({ centreCode: '1726266', channel: 'phone' })
  expect((await take(head, id)).ok).toBe(false)
  expect(await inQueue(other)).toEqual([id])
  expect((await listCases(other, { filter: 'appeals', q: 'Каримов', page: 1 })).total).toBe(1)
  expect(await inQueue(head)).toEqual([id])
  const file1 = await getCase(other, id)
  expect(file1?.may).toMatchObject({ takeAppeal: true, take: false, work: false, assign: false })
  expect(file1?.applicant?.pinfl).toBe((await getCase(head, id))?.applicant?.pinfl)
  expect(await take(other, id)).toMatchObject(ok)
  expect(await answer(other, id, 'change')).toMatchObject(error('appealOutcomeMissing'))
  expect(await answer(other, id, 'uphold')).toMatchObject(ok)
  expect(await getCase(other, id)).toBeNull()
  expect(await transaction(other, (tx) => tx.caseNameMark.count({ where: { caseId: id } }))).toBe(0)
  expect(await caseOf(id)).toMatchObject({ status: 'refused', assigneeId: deputy.personId })
  expect(await file(id)).toMatchObject(error('appealFiled'))
})

it('is taken back until it is answered, and filed again within its term', async () => {
  const id = await refused()
  expect(await file(id)).toMatchObject(ok)
  expect(await take(deputy, id)).toMatchObject(ok)
  expect(await perform(me, withdrawAppeal, { caseId: id })).toMatchObject(ok)
  expect(await answer(deputy, id, 'uphold')).toMatchObject(error('appealMoved'))
  expect(await file(id)).toMatchObject(ok)
  expect(await take(head, id)).toMatchObject(ok)
  expect(await answer(head, id, 'change')).toMatchObject(ok)
  expect(await caseOf(id)).toMatchObject({ status: 'in_review', assigneeId: head.personId })
  // She decides anew, and may refuse again.
  expect(await perform(head, refuseCase, { ...(await seen(id)), ...refusal })).toMatchObject(ok)
  expect(await appealOf(id)).toMatchObject({ status: 'changed' })
  const late = await refused()
  const after = { ...me, now: () => new Date(seededNow.getTime() + 40 * 86_400_000) }
  expect(await file(late, after)).toMatchObject(error('appealOver'))
  expect(await file(await openCase(actor('citizen-hearing')), actor('citizen-hearing'))).toMatchObject(
    error('notAppealable'),
  )
})

it('is not for the family, nor for whoever decided: the database says so too', async () => {
  const id = await refused()
  expect(await file(id)).toMatchObject(ok)
  const { beneficiaryIndex } = await caseOf(id)
  await putCase(test, { applicantId: head.personId, status: 'withdrawn', beneficiaryIndex })
  expect(await take(head, id)).toMatchObject({ error: 'sides.error.reviewAppeal' })
  const appeal = await appealOf(id)
  const write = (who: TestContext, reviewerId = who.personId) =>
    transaction(who, (tx) =>
      tx.appeal.update({
        where: { id: appeal.id },
        data: { status: 'in_review', reviewerId, takenAt: seededNow },
      }),
    )
  await expect(write(head)).rejects.toThrow(/both sides/)
  await expect(write(deputy, one.personId)).rejects.toThrow(/appeal/)
  await expect(write(other)).rejects.toThrow()
  const reopened = { status: 'submitted', assigneeId: null, decidedAt: null } as const
  await expect(asPortal((tx) => tx.case.update({ where: { id }, data: reopened }))).rejects.toThrow(/closed/)
  await expect(
    transaction(me, (tx) =>
      tx.appeal.update({
        where: { id: appeal.id },
        data: { status: 'in_review', reviewerId: me.personId, takenAt: seededNow },
      }),
    ),
  ).rejects.toThrow()
})

it('is watched: the heads of the centre it went to are told before its day and after, once', async () => {
  const id = await refused()
  expect(await file(id)).toMatchObject(ok)
  const { dueOn, centreCode } = await appealOf(id)
  const rows = (sql: string, values: unknown[]) =>
    asSuperuser(test, async (client) => (await client.query(sql, values)).rows.length)
  const heads = await rows(
    `select distinct person_id from role_grant where role = 'inson_head' and organisation_id = $1 and revoked_at is null`,
    [centreCode],
  )
  const toldOf = (what: string) =>
    rows(`select 1 from message where template = $1 and path = $2`, [
      `notifications.${what}`,
      `/staff/cases/${id}`,
    ])
  const at = (days: number) =>
    systemContext(() => new Date(dueOn.getTime() + days * 86_400_000 + 6 * 3_600_000), 'job')
  for (const day of [-1, -1, 1, 1]) await watchDeadlines(at(day))
  expect(heads).toBeGreaterThan(0)
  expect([await toldOf('appealDueSoon'), await toldOf('appealOverdue')]).toEqual([heads, heads])
})
