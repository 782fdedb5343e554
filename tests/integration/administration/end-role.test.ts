import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrationJobs, prepareRoleRequest } from '~/domains/administration/index.server'
import { refuseCase, submitAppeal, takeAppeal, takeCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { confirmRoleAndHandOn, endRole, endRoleAtOnce } from '~/workflows/roles/end-role.server'
import { findOpenWork } from '~/workflows/roles/find-open-work.server'
import type { Takers } from '~/workflows/roles/open-work'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor, openCase, openCases, type TestContext } from '../applications/put/open-cases'
import { asPortal, asSuperuser } from '../ledger/open-database'
import { noTakers } from './scene'

// A role does not end before what is open in it has somebody.
let test: TestDatabase
const one = actor('specialist-uchtepa-1', 'inson_specialist')
const two = actor('specialist-uchtepa-2', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const deputy = actor('deputy-uchtepa', 'inson_head')
const boss = actor('administrator', 'administrator')
const second = actor('administrator-2', 'administrator')

const ids: string[] = []

beforeAll(async () => {
  test = await openCases()
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const caseOf = (id: string) => asPortal((tx) => tx.case.findUniqueOrThrow({ where: { id } }))
const seen = async (id: string) => ({ caseId: id, version: (await caseOf(id)).version })
const grantOf = (who: TestContext) =>
  asPortal((tx) =>
    tx.roleGrant.findFirstOrThrow({
      where: { personId: who.personId ?? '', role: who.role as 'inson_head' },
    }),
  )
const to = (id: string | null, items: Record<string, string> = {}): Takers => ({
  kinds: { case: id ?? '', appeal: id ?? '' },
  items: new Map(Object.entries(items)),
})
const errorOf = (answer: { ok: boolean; error?: string }) => answer.error ?? 'done'
const told = (who: TestContext, template: string) =>
  asSuperuser(test, async (client) => {
    const sql = `select 1 from message where person_id = $1 and template = $2 and channel = 'portal'`
    return (await client.query(sql, [who.personId, `notifications.${template}`])).rows.length
  })

it('lists what is open and goes on with it in the same step, all of it or nothing', async () => {
  for (const key of ['citizen-leg', 'citizen-hearing', 'citizen-pension'])
    ids.push(await openCase(actor(key)))
  for (const id of ids) expect(await perform(one, takeCase, await seen(id))).toMatchObject({ ok: true })
  const [first = '', last = ''] = ids
  const grant = await grantOf(one)
  const found = await perform(boss, findOpenWork, grant)
  expect(found.items.map(({ kind, id }) => [kind, id]).sort()).toEqual(ids.map((id) => ['case', id]).sort())
  const takers = found.takers.case.map(({ id }) => id)
  expect(takers).toEqual(expect.arrayContaining([two.personId, head.personId, deputy.personId]))
  expect(takers).not.toContain(one.personId)

  const end = async (given: Takers, by = boss) =>
    errorOf(await perform(by, endRole, { personId: one.personId ?? '', grantId: grant.id, takers: given }))
  expect(await end(noTakers)).toBe('admin.error.workWithoutTaker')
  expect(await end(to(newId()))).toBe('admin.error.takerUnknown')
  expect(await end(to(null, { [first]: two.personId ?? '' }))).toBe('admin.error.workWithoutTaker')
  expect(await end(to(two.personId), head)).toBe('admin.error.notAllowed')
  await asSuperuser(test, (client) =>
    client.query('update case_file set barred_ids = $2 where id = $1', [last, [two.personId]]),
  )
  expect(await end(to(two.personId))).toBe('applications.error.takerBarred')
  expect((await caseOf(first)).assigneeId, 'nothing went').toBe(one.personId)
  expect((await grantOf(one)).revokedAt).toBeNull()

  expect(await end(to(two.personId, { [last]: deputy.personId ?? '' }))).toBe('done')
  expect((await caseOf(first)).assigneeId).toBe(two.personId)
  expect((await caseOf(last)).assigneeId).toBe(deputy.personId)
  expect((await grantOf(one)).revokedAt).not.toBeNull()
  expect(await told(deputy, 'caseAssigned')).toBe(1)
  const tasks = await asPortal((tx) =>
    tx.caseTask.findMany({ where: { caseId: { in: ids }, status: 'open' }, select: { assigneeId: true } }),
  )
  expect(tasks.map(({ assigneeId }) => assigneeId)).not.toContain(one.personId)
  expect(await end(to(two.personId))).toBe('admin.error.roleNotHeld')
})

it('hands on an appeal when two have agreed that its reviewer is head no more, and not before', async () => {
  const [id = ''] = ids
  const me = actor('citizen-leg')
  const refusal = { reasonCode: 'noCertificate', text: 'Guvohnoma topilmadi' }
  expect(await perform(two, refuseCase, { ...(await seen(id)), ...refusal })).toMatchObject({ ok: true })
  const filed = { caseId: id, text: 'Guvohnomam bor', channel: 'portal' } as const
  expect(await perform(me, submitAppeal, filed)).toMatchObject({ ok: true })
  const appeal = () => asPortal((tx) => tx.appeal.findFirstOrThrow({ where: { caseId: id } }))
  const { id: appealId } = await appeal()
  expect(await perform(head, takeAppeal, { appealId })).toMatchObject({ ok: true })
  const early = asPortal((tx) =>
    tx.appeal.update({ where: { id: appealId }, data: { reviewerId: deputy.personId } }),
  )
  await expect(early).rejects.toThrow(/appeal_reviewer_stays/)

  const { role, organisationId } = await grantOf(head)
  const prepared = await perform(boss, prepareRoleRequest, {
    ...{ act: 'revoke', personId: head.personId ?? '', role, organisationId, grounds: 'Order No 5' },
  })
  if (!prepared.ok) throw new Error(prepared.error)
  const confirm = async (takers: Takers) =>
    errorOf(await perform(second, confirmRoleAndHandOn, { requestId: prepared.value, takers }))
  expect(await confirm(noTakers)).toBe('admin.error.workWithoutTaker')
  expect(await confirm(to(two.personId))).toBe('admin.error.takerUnknown')
  expect(await confirm(to(deputy.personId))).toBe('done')
  expect(await appeal()).toMatchObject({ reviewerId: deputy.personId, status: 'in_review' })
  expect(await told(deputy, 'appealReceived')).toBeGreaterThan(0)
})

it('is told to the person and the heads of her centre a week before its last day, once', async () => {
  const warn = administrationJobs['identity.warnRoleEnds']
  const grant = await grantOf(two)
  const at = (days: number) => systemContext(() => addDays(seededNow, days))
  await asSuperuser(test, (client) =>
    client.query('update role_grant set ends_on = $2 where id = $1', [
      grant.id,
      addDays(dayOf(seededNow), 10),
    ]),
  )
  await warn(at(2))
  expect(await told(two, 'roleEnds')).toBe(0)
  await warn(at(3))
  await warn(at(4))
  expect(await told(two, 'roleEnds')).toBe(1)
  expect(await told(deputy, 'roleEnds')).toBe(1)
})

it('hands on with a role that is taken at once; only what nobody could take stays', async () => {
  const [, last = ''] = ids
  const grant = await grantOf(deputy)
  expect((await caseOf(last)).assigneeId).toBe(deputy.personId)
  const take = async (takers: Takers) =>
    errorOf(
      await perform(boss, endRoleAtOnce, {
        ...{ personId: deputy.personId ?? '', grantId: grant.id, grounds: 'An arrest', takers },
      }),
    )
  expect(await take(noTakers)).toBe('admin.error.workWithoutTaker')
  expect((await grantOf(deputy)).revokedAt, 'all of it or nothing').toBeNull()
  await asSuperuser(test, (client) =>
    client.query('update case_file set barred_ids = $2 where id = $1', [last, []]),
  )
  const { items } = await perform(boss, findOpenWork, grant)
  expect(items.map(({ kind }) => kind).sort(), 'her appeal too, which no head is left for').toEqual([
    'appeal',
    'case',
  ])
  expect(await take(to(two.personId))).toBe('done')
  expect((await caseOf(last)).assigneeId).toBe(two.personId)
  expect(
    await asPortal((tx) => tx.appeal.count({ where: { reviewerId: deputy.personId, status: 'in_review' } })),
  ).toBe(1)
})
