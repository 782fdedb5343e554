import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewDays } from '~/domains/care/rules'
import { watchReviews } from '~/domains/care/watch-reviews.server'
import { getCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { type OutcomeTerms, previewOutcome } from '~/workflows/cases/outcomes/outcomes.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { withdrawLaterDecision } from '~/workflows/cases/withdraw-later-decision.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'
import { triedKinds } from './outcome-kinds'

// Every kind of outcome, given, read by both sides, and changed by a later decision.
let scene: Scene
let specialist: AnyContext
let colleague: AnyContext
let head: AnyContext
let citizen: AnyContext
const seededDay = dayOf(seededNow)

beforeAll(async () => {
  scene = await openScene()
  specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  citizen = scene.as('citizen', scene.person('citizen-leg'))
  for (const [index, { outcome }] of triedKinds.entries()) {
    await scene.put(
      `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
       select service_code, $1, 'published', jsonb_set(definition, '{outcome}', $2), published_at,
         date '1900-01-01' + $1::int, date '1900-01-01' + $1::int
         from service_version where service_code = 'material-aid' and number = 1`,
      [versionOf(index), JSON.stringify(outcome)],
    )
  }
}, 900_000)
afterAll(() => scene?.close())

const versionOf = (index: number) => 80 + index
const put = (index: number, applicant = 'citizen-leg') =>
  putDecidable(scene, scene.person(applicant), {
    ...{ service: 'material-aid', version: versionOf(index) },
    answers: { account: { account: { account: '22618000123456789012', bankCode: '00444' } } },
  })

type Decidable = Awaited<ReturnType<typeof put>>

const approve = (one: Decidable, terms: Partial<OutcomeTerms> = {}) =>
  perform(specialist, approveCase, {
    ...{ ...one, reasonCode: 'registered', text: undefined, paperEndsOn: null },
    ...terms,
  })

async function termsOf(index: number): Promise<Partial<OutcomeTerms>> {
  const { outcome, terms = {} } = triedKinds[index] as (typeof triedKinds)[number]
  const kind = outcome.kind === 'referral' ? outcome.to : outcome.kind === 'placement' ? outcome.place : null
  if (!kind) return terms
  const { id } = await scene.find(`select id from organisation where kind = $1 and region_soato = '1726'`, [
    kind,
  ])
  return { ...terms, organisationId: id }
}

describe.each(triedKinds.map((one, index) => ({ ...one, kind: one.outcome.kind, index })))(
  '$kind',
  ({ kind, index, refused = {}, shown }) => {
    it('is given once, shown to both sides, and ended by two people', async () => {
      const one = await put(index)
      for (const [error, terms] of Object.entries(refused)) {
        expect(await approve(one, terms)).toMatchObject({ ok: false, error })
      }
      const both = await Promise.all([approve(one, await termsOf(index)), approve(one, await termsOf(index))])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)

      const where = { caseId: one.caseId }
      const [own] = await findProvisions(citizen, where, 'en')
      expect(own).toMatchObject({ kind, state: 'active', ...shown })
      expect(own?.number).toMatch(/^HG-/)
      const [seen] = await findProvisions(colleague, where, 'en')
      expect(seen).toEqual(own)
      expect(await findProvisions(scene.as('citizen', scene.person('citizen-hearing')), where, 'en')).toEqual(
        [],
      )

      const fromMonth = kind === 'cash' ? new Date(`${own?.fromOn}T00:00:00Z`) : null
      const change = { ...where, fromMonth, monthlyTiyin: null, reasonCode: 'ownWish', text: 'At her wish' }
      expect(await perform(citizen, prepareLaterDecision, { ...change, act: 'end' })).toMatchObject({
        ok: false,
      })
      expect((await perform(colleague, prepareLaterDecision, { ...change, act: 'end' })).ok).toBe(true)
      const changeId = await waitingOf(one.caseId)
      expect((await perform(colleague, decideLaterDecision, { ...where, changeId })).ok).toBe(false)
      expect((await findProvisions(citizen, where, 'en'))[0]?.changes).toEqual([])
      const decided = await Promise.all(
        [1, 2].map(() => perform(head, decideLaterDecision, { ...where, changeId })),
      )
      expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await findProvisions(citizen, where, 'en'))[0]).toMatchObject({ state: 'ended' })
      const again = { ...change, act: 'resume' as const }
      expect(await perform(colleague, prepareLaterDecision, again)).toMatchObject({
        error: 'care.error.actNotPossible',
      })
    })
  },
)

it('a plan says when it is looked at again, and who gave it and the heads are told on that day, once', async () => {
  const index = triedKinds.findIndex(({ outcome }) => outcome.kind === 'plan')
  const one = await put(index)
  expect((await approve(one, await termsOf(index))).ok).toBe(true)
  const [own] = await findProvisions(citizen, { caseId: one.caseId }, 'en')
  const reviewOn = new Date(`${own?.reviewOn}T00:00:00Z`)
  const { next } = reviewDays(new Date(`${own?.fromOn}T00:00:00Z`), 3, seededNow)
  expect(reviewOn).toEqual(next)
  const told = async (days: number) => {
    await watchReviews(systemContext(() => addDays(reviewOn, days)))
    const sql = `select distinct person_id, channel::text from message where key like $1`
    return (await scene.client.query(sql, [`provision:${own?.id}:review-%`])).rows
  }
  expect(await told(-1)).toEqual([])
  const once = await told(0)
  expect(once).toContainEqual({ person_id: specialist.personId, channel: 'portal' })
  expect(once.length).toBeGreaterThan(1)
  expect(await told(1)).toHaveLength(once.length)
})

it('is suspended, taken back, resumed and changed, each a decision of its own', async () => {
  const one = await put(0)
  expect((await approve(one)).ok).toBe(true)
  const where = { caseId: one.caseId }
  const [own] = await findProvisions(citizen, where, 'en')
  const fromMonth = new Date(`${own?.fromOn}T00:00:00Z`)
  const change = { ...where, fromMonth, monthlyTiyin: null, reasonCode: 'incomeChanged', text: 'It grew' }
  const prepare = (act: 'suspend' | 'resume' | 'change', monthlyTiyin: bigint | null = null) =>
    perform(head, prepareLaterDecision, { ...change, act, monthlyTiyin })

  expect((await prepare('suspend')).ok).toBe(true)
  expect(await prepare('suspend')).toMatchObject({ error: 'care.error.changeWaits' })
  const ofHead = await waitingOf(one.caseId)
  expect(await perform(head, decideLaterDecision, { ...where, changeId: ofHead })).toMatchObject({
    error: 'care.error.preparedByYou',
  })
  expect((await perform(head, withdrawLaterDecision, { ...where, changeId: ofHead })).ok).toBe(true)

  const byColleague = { ...change, act: 'change' as const, monthlyTiyin: 50_000_000n }
  expect((await perform(colleague, prepareLaterDecision, byColleague)).ok).toBe(true)
  const changeId = await waitingOf(one.caseId)
  expect((await perform(head, decideLaterDecision, { ...where, changeId })).ok).toBe(true)
  const file = await getCase(head, one.caseId)
  expect(file?.status).toBe('approved')
  expect(file?.events.at(-1)?.type).toBe('application.provisionChanged')
  const decisions = await scene.client.query(
    'select number from decision where application_id = $1 order by 1',
    [one.caseId],
  )
  expect(decisions.rows).toEqual([{ number: 1 }, { number: 2 }])
})

it('a status is not given twice at a time, and again when the first has ended', async () => {
  const first = await put(1)
  expect((await approve(first)).ok).toBe(true)
  const second = await put(1)
  expect(await approve(second)).toMatchObject({ error: 'care.error.alreadyHas' })

  // Sixty days before its end it goes on, from the day after, given once by two who decide at once.
  const standing = addDays(seededDay, 60)
  await scene.put('update provision set until_on = $2 where application_id = $1', [first.caseId, standing])
  const file = await getCase(specialist, second.caseId)
  if (!file) throw new Error('no case')
  const days = { fromOn: addDays(standing, 1) }
  expect(await previewOutcome(specialist, file)).toMatchObject(days)
  const third = await put(1)
  const both = await Promise.all([approve(second), approve(third)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'care.error.alreadyHas' })
  const next = await scene.find<{ fromOn: string }>(
    `select from_on::text as "fromOn" from provision where application_id = any ($1) and status = 'active'`,
    [[second.caseId, third.caseId]],
  )
  expect(next.fromOn).toBe(days.fromOn.toISOString().slice(0, 10))
})

it('a shop rests by what its seller’s centre decides, and sells again at once with the next status', async () => {
  const { id, personId } = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from seller where slug = 'alisher-sopol'`,
  )
  const restsFrom = async () =>
    (
      await scene.find<{ day: string | null }>('select rests_from::text as day from seller where id = $1', [
        id,
      ])
    ).day
  const version = versionOf(triedKinds.length)
  await scene.put(
    `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
     select service_code, $2, 'published', jsonb_set(definition, '{outcome,code}', '"artisan-seller"'), published_at,
       valid_from - 1000, valid_until - 1000 from service_version where service_code = 'material-aid' and number = $1`,
    [versionOf(1), version],
  )
  const give = async () => {
    const one = await putDecidable(scene, personId, {
      ...{ service: 'material-aid', version },
      answers: { account: { account: { account: '22618000123456789012', bankCode: '00444' } } },
    })
    expect(await approve(one)).toMatchObject({ ok: true })
    return one
  }
  const { caseId } = await give()
  const { day } = await scene.find<{ day: string }>(
    'select (until_on + 1)::text as day from provision where application_id = $1',
    [caseId],
  )
  expect(await restsFrom()).toBe(day)
  const change = { caseId, fromMonth: null, monthlyTiyin: null, reasonCode: 'ownWish', text: 'At her wish' }
  expect((await perform(colleague, prepareLaterDecision, { ...change, act: 'end' })).ok).toBe(true)
  const changeId = await waitingOf(caseId)
  expect((await perform(head, decideLaterDecision, { caseId, changeId })).ok).toBe(true)
  const ended = await restsFrom()
  expect(ended !== null && ended <= seededDay.toISOString().slice(0, 10), String(ended)).toBe(true)
  await give()
  expect((await restsFrom()) ?? '').toBe(day)
})

async function waitingOf(caseId: string): Promise<string> {
  const { id } = await scene.find(
    `select id from provision_change where application_id = $1 and status = 'prepared'`,
    [caseId],
  )
  return id
}

it('who waits sees her place, those before her, and how it moved', async () => {
  const index = triedKinds.findIndex(({ outcome }) => outcome.kind === 'queue')
  const [first, second] = [await put(index), await put(index, 'citizen-hearing')]
  for (const one of [first, second]) expect((await approve(one)).ok).toBe(true)
  const placeOf = async (key: string, caseId: string) =>
    (await findProvisions(scene.as('citizen', scene.person(key)), { caseId }, 'en'))[0]?.queue
  expect(await placeOf('citizen-hearing', second.caseId)).toMatchObject({
    place: 2,
    of: 2,
    placeBefore: null,
  })
  await scene.put(
    `update provision set status = 'ended', ended_on = current_date - 1 where application_id = $1`,
    [first.caseId],
  )
  expect(await placeOf('citizen-hearing', second.caseId)).toMatchObject({ place: 1, of: 1 })
  expect(await placeOf('citizen-leg', first.caseId)).toBeNull()
})
