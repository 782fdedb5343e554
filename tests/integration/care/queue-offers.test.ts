import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  answerQueueOffer,
  createQueueOffer,
  decidePass,
  getFreePlace,
  giveFreePlace,
  listFreePlaces,
  preparePass,
  recordFreePlace,
  withdrawFreePlace,
  withdrawPass,
} from '~/domains/care/index.server'
import { watchOffers } from '~/domains/care/queue/watch-offers.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// A free place goes to the first of its queue: offered, answered within a term, and nobody is passed over unseen.
let scene: Scene
let specialist: AnyContext
let head: AnyContext
let queues = 0

beforeAll(async () => {
  scene = await openScene()
  specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
}, 900_000)
afterAll(() => scene?.close())

const people = ['citizen-leg', 'citizen-hearing', 'citizen-parent'] as const
const citizen = (nth: number) => scene.as('citizen', scene.person(people[nth] ?? people[0]))

/** A queue of its own, in which these wait: each in her class, the first one longest. */
async function putQueue(ranks: readonly number[]): Promise<{ code: string; places: string[] }> {
  const code = `tried-${++queues}`
  const places: string[] = []
  for (const [nth, rank] of ranks.entries()) {
    const personId = scene.person(people[nth] ?? people[0])
    const { caseId } = await putDecidable(scene, personId, { service: 'care-leaver-housing' })
    await scene.put(`update case_file set status = 'approved', decided_at = $2 where id = $1`, [
      caseId,
      seededNow,
    ])
    await scene.put(
      `insert into provision (id, application_id, person_id, service_code, kind, code, number, from_on, status,
         granted_by_id, granted_at)
       values ($1::uuid, $1, $2, 'care-leaver-housing', 'queue', $3, $1::text, $5::timestamptz::date, 'active', $4, $5::timestamptz)`,
      [caseId, personId, code, specialist.personId, addDays(seededNow, -90)],
    )
    await scene.put(
      `insert into queue_place (id, code, centre_code, rank, asked_at) values ($1, $2, $3, $4, $5)`,
      [caseId, code, centre, rank, addDays(seededNow, -100 + nth)],
    )
    await scene.put(
      `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
       values ($1, $1, 'approved', 'registered', 'register', $2, $3, '2099-01-01')`,
      [caseId, specialist.personId, addDays(seededNow, -90)],
    )
    places.push(caseId)
  }
  return { code, places }
}

const place = (code: string, text = 'A flat with two rooms') => ({ code, text, freeOn: dayOf(seededNow) })
const record = async (code: string, text?: string) => {
  const recorded = await perform(specialist, recordFreePlace, place(code, text))
  if (!recorded.ok) throw new Error(recorded.error)
  return recorded.value.id
}
const offer = (id: string, queuePlaceId = '', by = specialist) =>
  perform(by, createQueueOffer, { id, queuePlaceId })
const offerOf = async (freePlaceId: string) =>
  scene.find<{ id: string; moves_back: boolean; status: string }>(
    'select id, moves_back, status from queue_offer where free_place_id = $1 order by offered_at desc limit 1',
    [freePlaceId],
  )
const answer = async (
  by: AnyContext,
  freePlaceId: string,
  to: 'take' | 'decline',
  channel: 'portal' | 'desk' | 'phone' = 'portal',
) =>
  perform(by, answerQueueOffer, {
    ...{ id: (await offerOf(freePlaceId)).id, channel, answer: to },
    ...(to === 'take'
      ? { reasonCode: null, text: null }
      : { reasonCode: 'tooFar' as const, text: 'Too far' }),
  })
const shown = async (nth: number, caseId: string) => (await findProvisions(citizen(nth), { caseId }, 'en'))[0]
const at = (context: AnyContext, days: number): AnyContext => ({
  ...context,
  now: () => addDays(seededNow, days),
})

it('a place is offered to the first by the rule, once, and who took it waits no longer', async () => {
  // The second is of the class that comes first.
  const { code, places } = await putQueue([2, 1, 2])
  const [late, first] = places
  const id = await record(code)
  expect(await perform(specialist, recordFreePlace, place(code))).toMatchObject({
    error: 'care.error.placeRecorded',
  })
  expect(await perform(specialist, recordFreePlace, place('nothing'))).toMatchObject({
    error: 'care.error.queueUnknown',
  })
  const far = { ...place(code, 'Another'), freeOn: addDays(seededNow, 900) }
  expect(await perform(specialist, recordFreePlace, far)).toMatchObject({
    error: 'care.error.freeOnOutside',
  })
  expect((await perform(specialist, getFreePlace, id))?.next?.person?.id).toBe(first)
  expect(await offer(id, late)).toMatchObject({ error: 'care.error.firstChanged' })
  const stranger = scene.as('inson_specialist', scene.person('specialist-samarkand'), '1718401')
  for (const by of [stranger, citizen(1)]) {
    expect(await offer(id, first, by)).toMatchObject({ error: 'care.error.placeNotFound' })
    expect(await perform(by, getFreePlace, id)).toBeNull()
  }
  expect((await listFreePlaces(stranger, { isOpen: true, page: 1 })).total).toBe(0)
  const both = await Promise.all([offer(id, first), offer(id, first, head)])
  expect(both.map((one) => (one.ok ? 'offered' : one.error)).sort()).toEqual([
    'care.error.placeOffered',
    'offered',
  ])
  const own = await shown(1, first ?? '')
  expect(own?.offers).toMatchObject([{ status: 'offered', text: 'A flat with two rooms', movesBack: false }])
  expect((await shown(0, late ?? ''))?.offers).toEqual([])

  expect(await answer(citizen(0), id, 'take')).toMatchObject({ error: 'care.error.offerNotFound' })
  expect(await perform(specialist, giveFreePlace, { id })).toMatchObject({
    error: 'care.error.placeNotTaken',
  })
  const twice = await Promise.all([answer(citizen(1), id, 'take'), answer(citizen(1), id, 'take')])
  expect(twice.map((one) => (one.ok ? 'answered' : one.error)).sort()).toEqual([
    'answered',
    'care.error.offerMoved',
  ])
  expect((await shown(0, late ?? ''))?.queue).toMatchObject({ place: 1, of: 2 })
  expect((await shown(1, first ?? ''))?.queue).toBeNull()
  expect((await perform(specialist, giveFreePlace, { id })).ok).toBe(true)
  const words = { id, reasonCode: 'other' as const, text: 'x', queuePlaceId: late ?? '' }
  const missing = { ...words, id: newId(), passId: newId() }
  for (const act of [
    createQueueOffer,
    preparePass,
    giveFreePlace,
    withdrawFreePlace,
    decidePass,
    withdrawPass,
  ])
    expect(await perform(specialist, act as typeof preparePass, missing)).toMatchObject({
      error: 'care.error.placeNotFound',
    })
  for (const act of [createQueueOffer, preparePass, giveFreePlace, withdrawFreePlace])
    expect(await perform(specialist, act as typeof preparePass, words)).toMatchObject({
      error: 'care.error.placeClosed',
    })
  expect((await shown(0, late ?? ''))?.queue).toMatchObject({ moved: { given: 1, left: 0, back: 0 } })
})

it('the first offer keeps her place, the next one puts her behind, and both are said beforehand', async () => {
  const { code, places } = await putQueue([1, 1])
  const [first, second] = places
  const id = await record(code)
  expect((await offer(id, first)).ok).toBe(true)
  expect((await answer(citizen(0), id, 'decline')).ok).toBe(true)
  expect(await shown(0, first ?? '')).toMatchObject({
    queue: { place: 1, of: 2 },
    offers: [{ status: 'declined', reasonCode: 'tooFar', answer: 'Too far', movesBack: false }],
  })
  // This place goes to the next, another one to her again.
  expect(await offer(id, first)).toMatchObject({ error: 'care.error.firstChanged' })
  const next = await record(code, 'Another flat')
  expect((await offer(next, first)).ok).toBe(true)
  expect((await shown(0, first ?? ''))?.offers.at(-1)).toMatchObject({ movesBack: true })

  // Nobody answers: reminded, and lapsed after the last day, each once.
  const dueOn = (await shown(0, first ?? ''))?.offers.at(-1)?.answerBy ?? ''
  const due = new Date(`${dueOn}T09:00:00Z`)
  for (const _ of [1, 2]) await watchOffers(systemContext(() => due))
  expect((await offerOf(next)).status).toBe('offered')
  for (const _ of [1, 2]) await watchOffers(systemContext(() => addDays(due, 1)))
  expect((await offerOf(next)).status).toBe('lapsed')
  const { rows } = await scene.client.query(
    `select template, count(*)::int as count from message where key like $1 and channel = 'portal' group by 1 order by 1`,
    [`provision:${first}:offer-%`],
  )
  expect(Object.fromEntries(rows.map(({ template, count }) => [template, count]))).toMatchObject({
    'notifications.queueOfferDue': 1,
    'notifications.queueOfferLapsed': 2,
  })
  const later = addDays(due, 2).getTime() - seededNow.getTime()
  const [own] = await findProvisions(at(citizen(0), later / 86_400_000), { caseId: first ?? '' }, 'en')
  expect(own?.queue).toMatchObject({ place: 2, of: 2, moved: { back: 1 } })
  const [other] = await findProvisions(at(citizen(1), later / 86_400_000), { caseId: second ?? '' }, 'en')
  expect(other?.queue?.place).toBe(1)
})

it('whoever has no portal answers at the desk or by phone, within the term, and not through her own family', async () => {
  const { code, places } = await putQueue([1])
  const [first = ''] = places
  const id = await record(code)
  expect((await offer(id, first)).ok).toBe(true)
  const { id: offerId } = await offerOf(id)
  await scene.put(`update provision set beneficiary_index = 'ward' where id = $1`, [first])
  const unsaid = { id: offerId, answer: 'decline', reasonCode: 'unsaid', text: null } as const
  expect(await perform(specialist, answerQueueOffer, { ...unsaid, channel: 'desk' })).toMatchObject({
    error: 'care.error.placeReasonOfGuardian',
  })
  await scene.put(`update provision set person_id = $2, granted_by_id = $3 where id = $1`, [
    ...[first, specialist.personId, head.personId],
  ])
  expect(await answer(specialist, id, 'take', 'phone')).toMatchObject({ error: 'sides.error.workOnCase' })
  expect(await perform(specialist, withdrawFreePlace, { id, text: 'x' })).toMatchObject({
    error: 'sides.error.workOnCase',
  })
  await scene.put(`update provision set person_id = $2 where id = $1`, [first, citizen(0).personId])
  expect(await answer(at(specialist, 60), id, 'take', 'phone')).toMatchObject({
    error: 'care.error.offerOver',
  })
  expect((await answer(specialist, id, 'take', 'phone')).ok).toBe(true)
  expect((await shown(0, first))?.offers).toMatchObject([{ status: 'taken', channel: 'phone' }])
  // The place falls away, and she stands where she stood.
  expect((await perform(head, withdrawFreePlace, { id, text: 'The house is sold' })).ok).toBe(true)
  expect(await shown(0, first)).toMatchObject({
    offers: [{ status: 'withdrawn', withdrawal: 'The house is sold' }],
    queue: { place: 1 },
  })
})

it('somebody is passed over for a reason that another one read, and reads it herself', async () => {
  const { code, places } = await putQueue([1, 1])
  const [first = '', second = ''] = places
  const id = await record(code)
  const reason = { id, reasonCode: 'notAccessible', text: 'There is no lift' } as const
  expect(await perform(head, preparePass, { ...reason, queuePlaceId: second })).toMatchObject({
    error: 'care.error.firstChanged',
  })
  expect((await perform(head, preparePass, { ...reason, queuePlaceId: first })).ok).toBe(true)
  expect(await offer(id, first)).toMatchObject({ error: 'care.error.passWaits' })
  const passId = async () =>
    (await scene.find(`select id from queue_pass where free_place_id = $1 order by prepared_at desc`, [id]))
      .id
  const pass = { id, passId: await passId() }
  expect(await perform(specialist, decidePass, pass)).toMatchObject({ error: 'care.error.passOfHead' })
  expect(await perform(head, decidePass, pass)).toMatchObject({ error: 'care.error.passTwoPeople' })
  expect((await perform(specialist, withdrawPass, pass)).ok).toBe(true)
  expect(await perform(specialist, withdrawPass, pass)).toMatchObject({
    error: 'care.error.nothingPrepared',
  })
  expect((await perform(specialist, preparePass, { ...reason, queuePlaceId: first })).ok).toBe(true)
  const { rows } = await scene.client.query(
    `select id from queue_pass where free_place_id = $1 and status = 'prepared'`,
    [id],
  )
  const prepared = { id, passId: rows[0].id as string }
  expect((await shown(0, first))?.passes).toEqual([])
  const both = await Promise.all([perform(head, decidePass, prepared), perform(head, decidePass, prepared)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await shown(0, first)).toMatchObject({
    passes: [{ reasonCode: 'notAccessible', text: 'There is no lift' }],
    queue: { place: 1, of: 2 },
  })
  expect((await offer(id, second)).ok).toBe(true)
})

it('what is ended later ends what is offered, and an empty queue has nobody to offer to', async () => {
  const { code, places } = await putQueue([1])
  const [caseId = ''] = places
  const id = await record(code)
  expect((await offer(id, caseId)).ok).toBe(true)
  const end = { fromMonth: null, monthlyTiyin: null, reasonCode: 'ownWish', text: 'Her own wish' }
  expect((await perform(specialist, prepareLaterDecision, { ...end, caseId, act: 'end' })).ok).toBe(true)
  const change = await scene.find('select id from provision_change where provision_id = $1', [caseId])
  expect((await perform(head, decideLaterDecision, { caseId, changeId: change.id })).ok).toBe(true)
  expect((await offerOf(id)).status).toBe('withdrawn')
  expect(await offer(id, caseId)).toMatchObject({ error: 'care.error.queueEmpty' })
  await scene.put(`update provision set status = 'active', ended_on = null where id = $1`, [caseId])
})

it('where the case of the first is protected, whoever may not see it goes no further', async () => {
  const { code, places } = await putQueue([1])
  const [caseId = ''] = places
  const id = await record(code)
  await scene.put(`update case_file set is_protected = true, assignee_id = $2 where id = $1`, [
    ...[caseId, head.personId],
  ])
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  expect((await perform(colleague, getFreePlace, id))?.next).toEqual({ person: null })
  expect(await offer(id, caseId, colleague)).toMatchObject({ error: 'care.error.firstProtected' })
})

it('the database refuses what the code forgot', async () => {
  const { code, places } = await putQueue([1, 1])
  const [first = '', second = ''] = places
  const id = await record(code)
  const forge = (by: AnyContext, given: Record<string, unknown>) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.queueOffer.create({
          data: {
            ...{ id: newId(), freePlaceId: id, queuePlaceId: first, movesBack: false },
            ...{ offeredById: by.personId ?? '', offeredAt: work.now(), answerBy: addDays(seededNow, 5) },
            ...given,
          },
        }),
      ),
    )
  await expect(forge(specialist, { queuePlaceId: second })).rejects.toThrow(
    'offered to the first of its queue',
  )
  await expect(forge(specialist, { movesBack: true })).rejects.toThrow('the rule of its day')
  await expect(forge(specialist, { answerBy: seededNow })).rejects.toThrow('leaves a day to answer')
  await expect(forge(specialist, { offeredById: head.personId })).rejects.toThrow(
    'somebody else than who acts',
  )
  await expect(forge(citizen(1), {})).rejects.toThrow('the centre of a queue offers its places')
  const made = await forge(specialist, {})
  await expect(forge(specialist, {})).rejects.toThrow('offered to the first of its queue')

  const move = (by: AnyContext | ReturnType<typeof systemContext>, data: Record<string, unknown>) =>
    transaction(by, (work) =>
      work.asSystem(() => work.tx.queueOffer.update({ where: { id: made.id }, data })),
    )
  const taken = { status: 'taken', answeredAt: seededNow } as const
  const asOwn = { ...taken, channel: 'portal', answeredById: specialist.personId }
  await expect(move(specialist, asOwn)).rejects.toThrow('on the portal she answers herself')
  const forHer = { ...taken, channel: 'desk', answeredById: citizen(0).personId }
  await expect(move(specialist, forHer)).rejects.toThrow('an answer names whoever gives it')
  const lapsed = { status: 'lapsed', closedAt: addDays(seededNow, 1) }
  await expect(
    move(
      systemContext(() => seededNow),
      lapsed,
    ),
  ).rejects.toThrow('lapses after its last day')
  await expect(move(specialist, { ...lapsed, closedAt: addDays(seededNow, 30) })).rejects.toThrow('by itself')
  await expect(move(specialist, { answerBy: addDays(seededNow, 30) })).rejects.toThrow(
    /permission denied|does not change/,
  )
  const close = (data: Record<string, unknown>) =>
    transaction(specialist, (work) =>
      work.asSystem(() =>
        work.tx.freePlace.update({
          where: { id },
          data: { closedById: specialist.personId, closedAt: seededNow, ...data },
        }),
      ),
    )
  await expect(close({ status: 'given' })).rejects.toThrow('given to who took it')
  await expect(close({ status: 'withdrawn', reasonCipher: 'x' })).rejects.toThrow('falls away with its offer')
  const pass = (by: AnyContext, given: Record<string, unknown>) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.queuePass.create({
          data: {
            ...{ id: newId(), freePlaceId: id, queuePlaceId: second, reasonCode: 'other', textCipher: 'x' },
            ...{ preparedById: by.personId ?? '', preparedAt: work.now(), ...given },
          },
        }),
      ),
    )
  await expect(pass(specialist, {})).rejects.toThrow('the first for a place that is free')
})
