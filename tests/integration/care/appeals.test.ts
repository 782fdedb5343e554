import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveAwardBatch, prepareAwardBatch } from '~/domains/care/index.server'
import { getCase, takeAppeal } from '~/domains/cases/index.server'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { decideAppeal } from '~/workflows/cases/appeals/decide-appeal.server'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { takeBackAppeal } from '~/workflows/cases/appeals/take-back-appeal.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// An approval and what was decided later are appealed: what holds meanwhile, and what follows from each answer.
let scene: Scene
let monthly: bigint
const applicants = ['citizen-leg', 'citizen-hearing', 'buyer'] as const
type Applicant = (typeof applicants)[number]

/** So many months after the decision, on the 15th, or days later; 0: the days after it. */
const later =
  (months: number, days = 0) =>
  () =>
    months === 0
      ? new Date(seededNow.getTime() + (days + 1) * 86_400_000)
      : new Date(Date.UTC(seededNow.getUTCFullYear(), seededNow.getUTCMonth() + months, 15 + days, 8))
const firstOf = (months: number) =>
  new Date(Date.UTC(seededNow.getUTCFullYear(), seededNow.getUTCMonth() + months, 1))
const at = (context: AnyContext, months: number, days = 0): AnyContext => ({
  ...context,
  now: later(months, days),
})
const own = (key: Applicant) => scene.as('citizen', scene.person(key))
const colleague = () => scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
const head = () => scene.as('inson_head', scene.person('head-uchtepa'), centre)
const deputy = () => scene.as('inson_head', scene.person('deputy-uchtepa'), centre)
const finance = (key: 'finance' | 'finance-2', months: number) =>
  at(scene.as('finance_officer', scene.person(key)), months)

beforeAll(async () => {
  scene = await openScene()
  // Awards of the demonstration data begin long after all that is paid here.
  await scene.client.query(`begin; alter table award disable trigger kept;
    update award set from_on = from_on + interval '10 years', until_on = until_on + interval '10 years';
    update provision set from_on = from_on + interval '10 years', until_on = until_on + interval '10 years' where kind = 'cash';
    alter table award enable always trigger kept; commit`)
}, 900_000)
afterAll(() => scene?.close())

async function give(key: Applicant) {
  const answers = { account: { account: { account: '22618000123456789012', bankCode: '00444' } } }
  const one = await putDecidable(scene, scene.person(key), { service: 'material-aid', answers })
  const specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const approval = { ...one, reasonCode: 'registered', text: undefined, paperEndsOn: null }
  const approved = await perform(specialist, approveCase, approval)
  if (!approved.ok) throw new Error(approved.error)
  monthly = BigInt((await given(key, one.caseId))?.monthlyTiyin ?? '0')
  return { caseId: one.caseId, awardId: approved.value.id }
}
const given = async (key: Applicant, caseId: string) => (await findProvisions(own(key), { caseId }, 'en'))[0]

/** Ended or suspended from a month on by two people of the centre. */
async function decideLater(caseId: string, act: 'end' | 'suspend', months: number) {
  const said = { caseId, act, fromMonth: firstOf(months), monthlyTiyin: null, reasonCode: 'incomeChanged' }
  const prepared = await perform(at(colleague(), months), prepareLaterDecision, { ...said, text: 'It grew' })
  expect(prepared).toMatchObject({ ok: true })
  const { id: changeId } = await scene.find(`select id from provision_change where status = 'prepared'`)
  expect(await perform(at(head(), months), decideLaterDecision, { caseId, changeId })).toMatchObject({
    ok: true,
  })
}
const file = (key: Applicant, caseId: string, months: number, ground?: 'tooLittle' | 'wrongTerm') =>
  perform(at(own(key), months, 1), recordAppeal, { caseId, text: 'Not so', channel: 'portal', ground })

/** Whoever may review it, at the centre that it went to. */
async function reviewerOf(caseId: string, months: number) {
  const appeal = await scene.find<{ id: string; centre: string; head: string }>(
    `select a.id, a.centre_code as centre, (select g.person_id from role_grant g where g.role = 'inson_head'
        and g.organisation_id = a.centre_code and g.revoked_at is null and g.person_id <> all (a.excluded_ids)
        order by g.person_id limit 1) as head
       from appeal a where a.application_id = $1 order by a.id desc limit 1`,
    [caseId],
  )
  const reviewer = at(scene.as('inson_head', appeal.head, appeal.centre), months, 2)
  return { reviewer, appealId: appeal.id }
}
async function answer(caseId: string, months: number, outcome: 'uphold' | 'change' | 'return', terms = {}) {
  const { reviewer, appealId } = await reviewerOf(caseId, months)
  await perform(reviewer, takeAppeal, { appealId })
  return perform(reviewer, decideAppeal, { appealId, outcome, text: 'Looked at again', ...terms })
}

async function pay(months: number): Promise<{ month: string; tiyin: bigint; part: number }[]> {
  const batch = await perform(finance('finance', months), prepareAwardBatch)
  if (!batch.ok) return []
  const approved = await perform(finance('finance-2', months), approveAwardBatch, { batchId: batch.value.id })
  expect(approved).toMatchObject({ ok: true })
  const { rows } = await scene.client.query(
    `select month::text, part, (amount_tiyin + deducted_tiyin)::text as tiyin from award_transfer where batch_id = $1
      order by month, part`,
    [batch.value.id],
  )
  return rows.map(({ month, part, tiyin }) => ({ month, part, tiyin: BigInt(tiyin) }))
}
const debt = (awardId: string) =>
  transaction(finance('finance', 1), (work) =>
    work.asSystem(() => getBalance(work, accountCode.debt(awardId))),
  )
const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const refused = (error: string) => ({ ok: false, error })

it('an approval: too little was given, the reviewer gives more, and what was wanting is paid', async () => {
  const { caseId } = await give('citizen-leg')
  expect(await pay(1)).toEqual([{ month: dayOf(firstOf(1)), part: 1, tiyin: monthly }])
  expect(await file('citizen-leg', caseId, 0)).toMatchObject(
    refused('applications.error.appealGroundMissing'),
  )
  expect(await file('citizen-hearing', caseId, 0, 'tooLittle')).toMatchObject(
    refused('applications.error.notFound'),
  )
  const both = await Promise.all([1, 2].map(() => file('citizen-leg', caseId, 0, 'tooLittle')))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await given('citizen-leg', caseId)).toMatchObject({ state: 'active' })
  // Nobody changes it meanwhile.
  const change = {
    caseId,
    act: 'end' as const,
    fromMonth: firstOf(2),
    monthlyTiyin: null,
    reasonCode: 'other',
  }
  expect(await perform(colleague(), prepareLaterDecision, { ...change, text: 'No' })).toMatchObject(
    refused('care.error.appealWaits'),
  )
  expect(await answer(caseId, 0, 'change')).toMatchObject(refused('care.error.changeMissing'))
  const more = { monthlyTiyin: monthly * 2n, fromMonth: firstOf(1), untilOn: dayOf(firstOf(4)) }
  const twice = await Promise.all([1, 2].map(() => answer(caseId, 0, 'change', more)))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)

  const theirs = await getCase(colleague(), caseId)
  expect(theirs?.appeals).toMatchObject([{ status: 'changed', ground: 'tooLittle', suspends: false }])
  expect(await given('citizen-leg', caseId)).toMatchObject({
    ...{ state: 'active', untilOn: dayOf(new Date(firstOf(5).getTime() - 86_400_000)) },
    changes: [{ act: 'change', monthlyTiyin: String(monthly * 2n), reasonCode: 'appealUpheld' }],
  })
  expect(await pay(2)).toEqual([
    { month: dayOf(firstOf(1)), part: 2, tiyin: monthly },
    { month: dayOf(firstOf(2)), part: 1, tiyin: monthly * 2n },
  ])
  expect(await pay(2)).toEqual([])
  // Of this one no more is due in what follows.
  await scene.put('update provision set until_on = $2 where application_id = $1', [
    ...[caseId, new Date(firstOf(3).getTime() - 86_400_000)],
  ])
})

it('an end that is appealed waits; when it stands, what was paid meanwhile is owed', async () => {
  const { caseId, awardId } = await give('citizen-hearing')
  expect(await pay(1)).toHaveLength(1)
  await decideLater(caseId, 'end', 1)
  expect(await given('citizen-hearing', caseId)).toMatchObject({ state: 'ended' })
  expect(await debt(awardId)).toBe(-monthly)
  expect(await file('citizen-hearing', caseId, 1)).toMatchObject({ ok: true })
  expect(await given('citizen-hearing', caseId)).toMatchObject({ state: 'active' })
  const seen = await getCase(colleague(), caseId)
  expect(seen?.appeals).toMatchObject([{ ground: 'later', suspends: true, status: 'filed' }])
  // Nothing is kept back for a debt that is appealed.
  const rows = await pay(2)
  expect(rows).toEqual([{ month: dayOf(firstOf(2)), part: 1, tiyin: monthly }])
  expect(await debt(awardId)).toBe(-monthly)
  expect(await answer(caseId, 2, 'uphold')).toMatchObject({ ok: true })
  expect(await given('citizen-hearing', caseId)).toMatchObject({ state: 'ended' })
  expect(await debt(awardId)).toBe(-2n * monthly)
  expect(await pay(3)).toEqual([])
})

it('an end that is set aside never was: nothing is owed, and other people decide anew', async () => {
  const { caseId, awardId } = await give('buyer')
  expect(await pay(1)).toHaveLength(1)
  await decideLater(caseId, 'end', 1)
  expect(await file('buyer', caseId, 1)).toMatchObject({ ok: true })
  expect(await perform(at(own('buyer'), 1, 1), takeBackAppeal, { caseId })).toMatchObject({ ok: true })
  expect(await given('buyer', caseId)).toMatchObject({ state: 'ended' })
  expect(await debt(awardId)).toBe(-monthly)
  expect(await file('buyer', caseId, 1)).toMatchObject({ ok: true })
  expect(await answer(caseId, 1, 'return')).toMatchObject({ ok: true })
  expect(await given('buyer', caseId)).toMatchObject({ state: 'active' })
  expect(await debt(awardId)).toBe(0n)
  expect(await pay(2)).toHaveLength(1)
  // Whoever had a part in it does not decide it anew.
  const change = {
    caseId,
    act: 'suspend' as const,
    fromMonth: firstOf(3),
    monthlyTiyin: null,
    reasonCode: 'other',
  }
  const prepare = (by: AnyContext) => perform(at(by, 3), prepareLaterDecision, { ...change, text: 'Anew' })
  expect(await prepare(colleague())).toMatchObject(refused('care.error.otherPeople'))
  expect(await prepare(head())).toMatchObject(refused('care.error.otherPeople'))
  expect(await prepare(deputy())).toMatchObject({ ok: true })
})

it('the database refuses what no appeal allows', async () => {
  await scene.client.query('set session_replication_role = origin')
  const attempts = [
    `update provision_change set status = 'set_aside' where status = 'decided'`,
    `update provision set status = 'active', ended_on = null where status = 'ended'`,
    `update provision set until_on = until_on + 30 where kind = 'cash'`,
    `update appeal set suspends = false where suspends`,
    `update appeal set ground = 'other'`,
    `update award_overpayment set amount_tiyin = 1`,
  ]
  const passed: string[] = []
  for (const attempt of attempts) {
    await scene.client.query('begin')
    await scene.client
      .query(attempt)
      .then(() => scene.client.query('set constraints all immediate'))
      .then(() => passed.push(attempt))
      .catch(() => undefined)
    await scene.client.query('rollback')
  }
  expect(passed).toEqual([])
})
