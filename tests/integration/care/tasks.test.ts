import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchTasks } from '~/domains/care/tasks/watch-tasks.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { findTasks, getOrganisationTask } from '~/views/organisation/find-tasks.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { answerOfferedPlace } from '~/workflows/cases/referrals/answer-offered-place.server'
import { answerReferral } from '~/workflows/cases/referrals/answer-referral.server'
import { referElsewhere } from '~/workflows/cases/referrals/refer-elsewhere.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'
import { triedKinds } from './outcome-kinds'

// What a decision asks of an organisation: seen by it alone, answered once, read by the person and the centre.
let scene: Scene
let specialist: AnyContext
let citizen: AnyContext
let staff: AnyContext
let stranger: AnyContext

beforeAll(async () => {
  scene = await openScene()
  specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  citizen = scene.as('citizen', scene.person('citizen-leg'))
  const staffId = scene.person('organisation-sanatorium')
  const asked = await organisationOf('sanatorium')
  staff = scene.as('organisation_staff', staffId, asked)
  stranger = scene.as(
    'organisation_staff',
    scene.person('organisation-home-care'),
    await organisationOf('home-care'),
  )
  for (const [index, { outcome }] of triedKinds.entries())
    await scene.put(
      `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
       select service_code, $1, 'published', jsonb_set(definition, '{outcome}', $2), published_at,
         date '1900-01-01' + $1::int, date '1900-01-01' + $1::int
         from service_version where service_code = 'material-aid' and number = 1`,
      [
        80 + index,
        JSON.stringify({ ...outcome, ...(outcome.kind === 'placement' && { place: 'sanatorium' }) }),
      ],
    )
}, 900_000)
afterAll(() => scene?.close())

async function organisationOf(kind: string): Promise<string> {
  const { id } = await scene.find(`select id from organisation where kind = $1 and region_soato = '1726'`, [
    kind,
  ])
  return id
}

/** A case that was approved with a task for the sanatorium. */
async function ask(kind: 'referral' | 'placement') {
  const version = 80 + triedKinds.findIndex(({ outcome }) => outcome.kind === kind)
  const one = await putDecidable(scene, citizen.personId as string, {
    ...{ service: 'material-aid', version },
    answers: { account: { account: { account: '22618000123456789012', bankCode: '00444' } } },
  })
  const terms = { reasonCode: 'registered', text: undefined, paperEndsOn: null }
  const organisationId = staff.organisationId as string
  const given = await perform(specialist, approveCase, { ...one, ...terms, organisationId })
  if (!given.ok) throw new Error(given.error)
  const [own] = await findProvisions(citizen, { caseId: one.caseId }, 'en')
  if (!own) throw new Error('nothing was given')
  return { caseId: one.caseId, id: own.id }
}

const answer = (by: AnyContext, id: string, given: Record<string, unknown>, version = 1) =>
  perform(by, answerReferral, {
    ...{ id, version, reasonCode: undefined, expectedOn: null, text: null },
    ...(given as { answer: 'accept' }),
  })
const place = (by: AnyContext, id: string, to: 'take' | 'decline', why: 'tooFar' | 'unsaid' = 'tooFar') =>
  perform(by, answerOfferedPlace, {
    ...{ id, answer: to, reasonCode: to === 'take' ? null : why },
    text: to === 'take' ? null : 'Nobody could visit her there',
  })
const elsewhere = async (caseId: string, by: AnyContext = specialist) => {
  const { id: organisationId } = await scene.find(
    `select id from organisation where kind = 'sanatorium' and region_soato = '1727'`,
  )
  return perform(by, referElsewhere, { caseId, organisationId, note: 'A place with a lift' })
}
/** Open and closed tasks of whoever has the case. */
const deskTasks = async (caseId: string) =>
  (
    await scene.client.query(
      `select kind::text || ' ' || status::text as one from case_task where application_id = $1
        and kind in ('refer', 'referAgain') order by created_at, kind`,
      [caseId],
    )
  ).rows.map(({ one }) => one)
const taskOf = async (by: AnyContext, caseId: string) => (await findProvisions(by, { caseId }, 'en'))[0]?.task

it('a referral is seen and answered by the organisation that was asked, once, and read by both sides', async () => {
  const { id, caseId } = await ask('referral')
  expect(await findTasks(stranger, { locale: 'en', isClosed: false, page: 1 })).toEqual({
    ...{ tasks: [], total: 0 },
  })
  expect(await getOrganisationTask(stranger, id, 'en')).toBeNull()
  expect(await getOrganisationTask(staff, id, 'en')).toMatchObject({
    status: 'asked',
    person: { family: 'Karimov' },
  })
  for (const by of [stranger, citizen, specialist])
    expect(await answer(by, id, { answer: 'accept' })).toMatchObject({ error: 'care.error.taskNotFound' })

  const late = systemContext(() => addDays(seededNow, 60))
  for (const _ of [1, 2]) await watchTasks(late)
  const said = await scene.client.query(
    `select count(*)::int, array_agg(distinct channel::text) as channels from message where key like $1`,
    [`provision:${id}:overdue:%`],
  )
  expect(said.rows[0].count).toBeGreaterThan(1)
  expect(said.rows[0].channels).toEqual(['portal'])

  // A program's days no form has read.
  const inSpring = addDays(seededNow, 90).toISOString().slice(0, 10)
  for (const expectedOn of ['2099-03-01', '2020-03-01'])
    expect(await answer(staff, id, { answer: 'accept', expectedOn })).toMatchObject({
      error: 'care.error.expectedOnOutside',
    })
  const both = await Promise.all(
    [1, 2].map(() => answer(staff, id, { answer: 'accept', expectedOn: inSpring })),
  )
  // What was answered stays until it is answered anew, also for the portal's own eyes.
  const forged = transaction(systemScope, (tx) =>
    tx.careTask.update({ where: { id }, data: { answeredById: stranger.personId } }),
  )
  await expect(forged).rejects.toThrow('care_task_facts')
  // Pressed twice it is one answer; another one, or a colleague's, comes too late.
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(await answer(staff, id, { answer: 'accept' })).toMatchObject({ error: 'care.error.taskMoved' })
  const colleague = { ...staff, personId: stranger.personId }
  expect(await answer(colleague, id, { answer: 'accept', expectedOn: inSpring })).toMatchObject({
    error: 'care.error.taskMoved',
  })
  const refused = { answer: 'refuse', reasonCode: 'noPlace', text: 'The building is being repaired' }
  for (const _ of [1, 2]) expect(await answer(staff, id, refused, 2)).toMatchObject({ ok: true })
  for (const other of [{ text: 'Another reason' }, { reasonCode: 'other' }])
    expect(await answer(staff, id, { ...refused, ...other }, 2)).toMatchObject({
      error: 'care.error.taskMoved',
    })
  const acts = await scene.client.query(
    `select action from audit_entry where chain like '%:' || $1 and action like 'provision.task%' order by sequence`,
    [id],
  )
  expect(acts.rows.map(({ action }) => action)).toEqual(['provision.taskAccepted', 'provision.taskRefused'])
  const read = { status: 'refused', reasonCode: 'noPlace', answer: refused.text, expectedOn: inSpring }
  expect(await taskOf(citizen, caseId)).toMatchObject(read)
  expect(await taskOf(specialist, caseId)).toMatchObject(read)
  expect(await answer(staff, id, { answer: 'finish' }, 3)).toMatchObject({ error: 'care.error.taskMoved' })
})

it('nobody answers about herself, and the database refuses what the code forgot', async () => {
  const { id } = await ask('referral')
  await scene.put('update provision set person_id = $2 where id = $1', [id, staff.personId])
  expect(await answer(staff, id, { answer: 'accept' })).toMatchObject({ error: 'sides.error.answerTask' })
  await scene.client.query('set session_replication_role = origin')
  await expect(
    scene.client.query(
      `update care_task set status = 'accepted', answered_by_id = $2, accepted_at = now() where id = $1`,
      [...[id, specialist.personId]],
    ),
  ).rejects.toThrow('answered by the organisation')
  await scene.client.query('set session_replication_role = replica')
})

it('a place is offered to the person first, and the organisation learns of her when she agrees', async () => {
  const { id, caseId } = await ask('placement')
  expect(await getOrganisationTask(staff, id, 'en')).toBeNull()
  expect(await answer(staff, id, { answer: 'accept' })).toMatchObject({ error: 'care.error.taskNotFound' })
  const other = scene.as('citizen', scene.person('citizen-hearing'))
  expect(await place(other, id, 'take')).toMatchObject({
    error: 'care.error.taskNotFound',
  })
  const both = await Promise.all([place(citizen, id, 'take'), place(citizen, id, 'decline')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  if (!both[0]?.ok) return expect(await taskOf(citizen, caseId)).toMatchObject({ status: 'declined' })
  expect((await answer(staff, id, { answer: 'accept' }, 2)).ok).toBe(true)
  expect((await answer(staff, id, { answer: 'finish', text: 'Moved in' }, 3)).ok).toBe(true)
  expect(await taskOf(citizen, caseId)).toMatchObject({ status: 'done', answer: 'Moved in' })
})

it('after a refusal another organisation is asked, once, and whoever has the case is led there', async () => {
  const { id, caseId } = await ask('referral')
  expect(await deskTasks(caseId)).toEqual(['refer open'])
  expect(await elsewhere(caseId)).toMatchObject({ error: 'care.error.notAskedAgain' })
  const text = 'The building is being repaired'
  expect((await answer(staff, id, { answer: 'refuse', reasonCode: 'noPlace', text })).ok).toBe(true)
  expect(await deskTasks(caseId)).toEqual(['refer done', 'referAgain open'])
  for (const by of [
    citizen,
    staff,
    scene.as('inson_specialist', scene.person('specialist-samarkand'), '1718401'),
  ])
    expect((await elsewhere(caseId, by)).ok).toBe(false)

  const both = await Promise.all([elsewhere(caseId), elsewhere(caseId)])
  expect(both.map((one) => (one.ok ? 'asked' : one.error)).sort()).toEqual([
    'asked',
    'care.error.notAskedAgain',
  ])
  expect(await deskTasks(caseId)).toEqual(['refer done', 'referAgain done', 'refer open'])
  const [read] = await findProvisions(citizen, { caseId }, 'en')
  expect(read).toMatchObject({
    task: { status: 'asked', note: 'A place with a lift' },
    earlierTasks: [{ status: 'refused', reasonCode: 'noPlace', answer: text }],
    canReferAgain: false,
  })
  // The first one keeps what it answered, and reads nothing of the next.
  expect(await getOrganisationTask(staff, id, 'en')).toMatchObject({ status: 'refused', answer: text })
  const next = read?.task?.id as string
  expect(await getOrganisationTask(staff, next, 'en')).toBeNull()
  const second = await secondOrganisation()
  expect(await getOrganisationTask(second, next, 'en')).toMatchObject({ note: 'A place with a lift' })
  expect((await answer(second, next, { answer: 'accept' })).ok).toBe(true)
  expect(await deskTasks(caseId)).toEqual(['refer done', 'referAgain done', 'refer done'])
})

it('a place that is not wanted says why, and another one is offered', async () => {
  const { id, caseId } = await ask('placement')
  await scene.put(`update provision set beneficiary_index = 'ward' where id = $1`, [id])
  expect(await place(citizen, id, 'decline', 'unsaid')).toMatchObject({
    error: 'care.error.placeReasonOfGuardian',
  })
  expect((await place(citizen, id, 'decline')).ok).toBe(true)
  expect(await taskOf(specialist, caseId)).toMatchObject({
    ...{ status: 'declined', reasonCode: 'tooFar', answer: 'Nobody could visit her there' },
  })
  expect(await deskTasks(caseId)).toEqual(['referAgain open'])
  expect((await elsewhere(caseId)).ok).toBe(true)
  expect(await deskTasks(caseId)).toEqual(['referAgain done'])
  const offered = await taskOf(citizen, caseId)
  expect(offered?.status).toBe('offered')
  expect(await getOrganisationTask(await secondOrganisation(), offered?.id ?? '', 'en')).toBeNull()
  expect((await place(citizen, offered?.id ?? '', 'take')).ok).toBe(true)
  expect(await deskTasks(caseId)).toEqual(['referAgain done', 'refer open'])

  // What is ended waits for nobody.
  const end = { fromMonth: null, monthlyTiyin: null, reasonCode: 'ownWish', text: 'Her own wish' }
  const prepared = await perform(specialist, prepareLaterDecision, { ...end, caseId, act: 'end' })
  expect(prepared.ok).toBe(true)
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const change = await scene.find('select id from provision_change where provision_id = $1', [id])
  expect((await perform(head, decideLaterDecision, { caseId, changeId: change.id })).ok).toBe(true)
  expect(await deskTasks(caseId)).toEqual(['referAgain done', 'refer dropped'])
  expect(await elsewhere(caseId)).toMatchObject({ error: 'care.error.taskEnded' })
})

it('the database asks another organisation only after the one before could not, and by the centre', async () => {
  const { id } = await ask('referral')
  const forge = (by: AnyContext) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.careTask.create({
          data: {
            ...{ id: newId(), provisionId: id, sequence: 2, referredById: by.personId, status: 'asked' },
            ...{ organisationId: staff.organisationId as string, askedAt: work.now(), dueOn: work.now() },
          },
        }),
      ),
    )
  await expect(forge(specialist)).rejects.toThrow('when the one before could not')
  const refused = { answer: 'refuse', reasonCode: 'other', text: 'No' }
  expect((await answer(staff, id, refused)).ok).toBe(true)
  await expect(forge(stranger)).rejects.toThrow('the centre of the case asks')
  expect(await forge(specialist)).toMatchObject({ sequence: 2 })
})

async function secondOrganisation(): Promise<AnyContext> {
  const { id } = await scene.find(
    `select id from organisation where kind = 'sanatorium' and region_soato = '1727'`,
  )
  const personId = scene.person('organisation-sanatorium')
  return scene.as('organisation_staff', personId, id)
}
