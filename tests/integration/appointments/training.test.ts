import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cancelTrainingCourse,
  cancelTrainingPlace,
  changeTrainingCourse,
  createTrainingCourse,
  getOwnTrainingPlace,
  getTrainingCourse,
  openTrainingCourse,
  publishTrainingCourse,
  recordAttendance,
  recordTrainingEnrolment,
  recordTrainingResult,
  submitTrainingPlace,
  takeTrainingPlace,
} from '~/domains/appointments/index.server'
import { watchTraining } from '~/domains/appointments/training/watch-training.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { open } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { askForTraining } from '~/workflows/appointments/ask-for-training.server'
import { rehabilitationCentreId } from '../../../prisma/seed/reference/training/centres'
import { seededNow } from '../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// Courses of a rehabilitation centre: the last place, a list that nobody overtakes, and what the centre writes down.
let scene: Scene
let citizens: AnyContext[]
let trainer: AnyContext
const pinfls = new Map<string, string>()
const centre = rehabilitationCentreId('1726')
const today = dayOf(seededNow)

beforeAll(async () => {
  scene = await openScene()
  const { rows } = await scene.client.query<{ id: string; pinfl_cipher: string }>(
    `select p.id, p.pinfl_cipher from person p where exists (select 1 from role_grant g where g.person_id = p.id
       and g.role = 'citizen') and not exists (select 1 from training_place t where t.person_id = p.id)
       and not exists (select 1 from case_file c where c.applicant_id = p.id and c.is_protected) order by 1 limit 12`,
  )
  for (const { id, pinfl_cipher } of rows)
    pinfls.set(id, open(pinfl_cipher, { table: 'person', column: 'pinfl', row: id }))
  citizens = rows.map(({ id }) => scene.as('citizen', id))
  trainer = scene.as('organisation_staff', scene.person('organisation-rehabilitation'), centre)
}, 900_000)
afterAll(() => scene?.close())

const at = (index: number) => {
  const one = citizens[index]
  if (!one) throw new Error('too few citizens')
  return one
}
const on = <C extends object>(context: C, days: number) => ({
  ...context,
  now: () => addDays(seededNow, days),
})

const facts = (places: number, first: number) => ({
  ...{ training: 'walking' as const, audience: 'adults' as const, opensAt: 540, closesAt: 900, places },
  ...{ firstOn: addDays(today, first), lastOn: addDays(today, first + 1), note: null },
  ...{ hasTransport: true, hasLodging: false },
})

/** Each on days of its own: nobody has two places at a time. */
async function publish(places: number, first: number): Promise<string> {
  const made = await perform(trainer, createTrainingCourse, facts(places, first))
  if (!made.ok) throw new Error(made.error)
  const { id } = made.value
  expect(await getTrainingCourse(at(0), id)).toBeNull()
  expect((await perform(trainer, publishTrainingCourse, { id, version: 1 })).ok).toBe(true)
  return id
}

const none = { interpreter: 'none' as const, access: [], note: null }
function ask(by: AnyContext, courseId: string) {
  const whom = { basis: 'own' as const, pinfl: pinfls.get(by.personId ?? '') ?? '', name: null }
  return perform(by, submitTrainingPlace, {
    ...{ courseId, whom, needs: none, wantsLodging: false },
    fetchFrom: { districtSoato: '1726262', street: 'Navoiy koʻchasi, 5' },
  })
}
async function got(by: AnyContext, courseId: string): Promise<string> {
  const asked = await ask(by, courseId)
  if (!asked.ok) throw new Error(asked.error)
  return asked.value.id
}
const stateOf = async (by: AnyContext, id: string) => (await getOwnTrainingPlace(by, id))?.status
const told = async (id: string, centre = false) => {
  const { rows } = await scene.client.query(
    `select distinct template from message where key like $1
       and (key like '%:centre:%') = $2 order by 1`,
    [`training:${id}:%`, centre],
  )
  return rows.map(({ template }) => template.replace('notifications.', ''))
}

it('of eight who ask at once three get the places and five wait in order; the database guards it by itself', async () => {
  const id = await publish(3, 30)
  const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((index) => ask(at(index), id)))
  const waits = answers.map((one) => (one.ok ? one.value.waitsAt : one.error)).sort()
  expect(waits).toEqual([1, 2, 3, 4, 5, null, null, null])
  const again = await Promise.all([ask(at(8), id), ask(at(8), id)])
  expect(again.filter(({ ok }) => ok)).toHaveLength(1)
  expect(again.find(({ ok }) => !ok)).toMatchObject({ error: 'training.error.asked' })
  expect((await getTrainingCourse(at(9), id))?.free).toBe(0)

  const put = (columns: string) =>
    scene.client.query(
      `insert into training_place (id, number, course_id, person_id, basis, beneficiary_index, status, place, asked_at,
         taken_at) select $1::uuid, $1::text, course_id, $2::uuid, 'own', (select pinfl_index from person where id = $2::uuid), ${columns},
         asked_at, asked_at from training_place where course_id = $3 and place = 1`,
      [newId(), at(9).personId, id],
    )
  await expect(put(`'taken', 1`)).rejects.toThrow('training_place_once')
  await scene.client.query('set session_replication_role = origin')
  await expect(put(`'taken', 4`)).rejects.toThrow('no such place')
  await expect(put(`'taken', 2`)).rejects.toThrow('others wait')
  await expect(
    scene.client.query(
      `update training_place set status = 'offered', place = 3, offered_until = now() + interval '9 years'
        where id = (select id from training_place where course_id = $1 and status = 'waiting' order by ordinal desc limit 1)`,
      [id],
    ),
  ).rejects.toThrow('others wait longer')
  await scene.client.query('set session_replication_role = replica')
})

it('of two courses on the same days she gets one, however at once she asks; what came free there is not hers to take', async () => {
  const rounds = 10
  for (let round = 0; round < rounds; round++) {
    const [one, other] = [await publish(2, 40 + 3 * round), await publish(2, 41 + 3 * round)]
    const answers = await Promise.all([one, other, one, other].map((id) => ask(at(10), id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.some((answer) => !answer.ok && answer.error === 'training.error.atOnce')).toBe(true)
    const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []))
    for (const id of taken) expect((await perform(at(10), cancelTrainingPlace, id)).ok).toBe(true)
  }
  const [full, beside] = [await publish(1, 75), await publish(1, 76)]
  const held = await got(at(0), full)
  const waits = await got(at(10), full)
  expect((await ask(at(10), beside)).ok).toBe(true)
  expect((await perform(at(0), cancelTrainingPlace, held)).ok).toBe(true)
  expect(await stateOf(at(10), waits)).toBe('offered')
  expect(await perform(at(10), takeTrainingPlace, waits)).toMatchObject({ error: 'training.error.atOnce' })

  // Whatever reaches the table past the program.
  await scene.client.query('set session_replication_role = origin')
  await expect(
    scene.client.query(
      `update training_place set held_from = $2, held_until = $2, status = 'taken', taken_at = now() where id = $1`,
      [waits, addDays(today, 76)],
    ),
  ).rejects.toThrow(/training_place_(one_at_a_time|by_actor)|not theirs to move/)
  await scene.client.query('set session_replication_role = replica')
})

it('the centre enrols who calls or stands there: once known, once agreed, and only its own courses', async () => {
  const id = await publish(1, 90)
  const { personId } = at(11)
  const { rows } = await scene.client.query(
    'select family_name, given_name, passport_cipher from person where id = $1',
    [personId],
  )
  const { family_name: familyName, given_name: givenName, passport_cipher: sealed } = rows[0]
  const passport = open(sealed, { table: 'person', column: 'passport', row: personId ?? '' })
  const said = { pinfl: pinfls.get(personId ?? '') ?? '', familyName, givenName, consent: 'on' as const }
  const enrol = (document: string, by = trainer, pinfl = said.pinfl) =>
    perform(by, recordTrainingEnrolment, {
      courseId: id,
      form: { ...said, pinfl, ...none, document, way: 'phone', lodging: false, transport: 'self' },
    })
  const elsewhere = { ...trainer, organisationId: rehabilitationCentreId('1724') }
  expect(await enrol(passport, elsewhere)).toMatchObject({ error: 'training.error.notYours' })
  expect(await enrol('AA0000001')).toMatchObject({ error: 'training.error.enrolNoMatch' })
  const done = await enrol(`pasport ${passport}`)
  expect(done).toMatchObject({ ok: true, value: { waitsAt: null } })
  const placeId = done.ok ? done.value.id : ''
  expect(await getOwnTrainingPlace(at(11), placeId)).toMatchObject({ status: 'taken', enrolledBy: 'phone' })
  expect(await told(placeId)).toEqual(['trainingPlaceTaken'])
  // It is hers: she gives it back, and the centre reads so in its portal.
  expect((await perform(at(11), cancelTrainingPlace, placeId)).ok).toBe(true)
  expect(await told(placeId, true)).toEqual(['trainingLeft'])
  for (const _ of [1, 2]) await enrol('AA0000001')
  expect(await enrol(passport)).toMatchObject({ error: 'training.error.enrolTooMany' })
  // A number that nobody has is refused as often: it does not say who is known.
  const ask = () => enrol(passport, trainer, '30101900000000')
  for (const _ of [1, 2, 3]) expect(await ask()).toMatchObject({ error: 'training.error.enrolNoMatch' })
  expect(await ask()).toMatchObject({ error: 'training.error.enrolTooMany' })
})

it('a freed place goes to who waits longest, for a term, then to the next; nobody else takes it', async () => {
  const id = await publish(1, 10)
  const [first, second, third] = [await got(at(0), id), await got(at(1), id), await got(at(2), id)]
  expect((await getOwnTrainingPlace(at(2), third))?.waitsAt).toBe(2)
  expect(await perform(at(1), cancelTrainingPlace, first)).toMatchObject({ error: 'training.error.notFound' })
  for (const _ of [1, 2]) expect((await perform(at(0), cancelTrainingPlace, first)).ok).toBe(true)
  expect([await stateOf(at(1), second), await stateOf(at(2), third)]).toEqual(['offered', 'waiting'])
  expect(await told(second)).toEqual(['trainingOffered', 'trainingWaiting'])
  expect(await perform(at(2), takeTrainingPlace, second)).toMatchObject({ error: 'training.error.notFound' })
  // Nobody who comes now overtakes those who wait.
  expect(await ask(at(3), id)).toMatchObject({ value: { waitsAt: 2 } })

  await watchTraining(systemContext(() => addDays(seededNow, 8)))
  expect([await stateOf(at(1), second), await stateOf(at(2), third)]).toEqual(['lapsed', 'offered'])
  expect(await perform(on(at(1), 8), takeTrainingPlace, second)).toMatchObject({
    error: 'training.error.moved',
  })
  for (const _ of [1, 2]) expect((await perform(on(at(2), 8), takeTrainingPlace, third)).ok).toBe(true)
  expect(await perform(on(at(2), 10), cancelTrainingPlace, third)).toMatchObject({
    error: 'training.error.tooLate',
  })
})

it('more places go to who waits, and what is given is not taken away', async () => {
  const id = await publish(2, 40)
  for (const index of [4, 5, 6]) await got(at(index), id)
  const change = (version: number, places: number) =>
    perform(trainer, changeTrainingCourse, { id, version, facts: { places, note: 'Suv oling' } })
  expect(await change(2, 1)).toMatchObject({ error: 'training.error.placesGiven' })
  expect((await change(2, 3)).ok).toBe(true)
  expect(await change(2, 4)).toMatchObject({ error: 'training.error.courseMoved' })
  const { rows } = await scene.client.query(
    'select status::text from training_place where course_id = $1 order by ordinal',
    [id],
  )
  expect(rows.map(({ status }) => status)).toEqual(['taken', 'taken', 'offered'])
})

it('a cancelled course tells everybody and forgets where they live', async () => {
  const id = await publish(1, 50)
  const [one, two] = [await got(at(7), id), await got(at(8), id)]
  const off = { id, version: 2, reasonCode: 'trainerAway' } as const
  expect(await perform(trainer, cancelTrainingCourse, off)).toMatchObject({ value: { told: 2 } })
  expect(await perform(trainer, cancelTrainingCourse, off)).toMatchObject({
    error: 'training.error.courseMoved',
  })
  for (const place of [one, two]) expect(await told(place)).toContain('trainingCancelled')
  const kept = await scene.client.query(
    `select count(transport_cipher)::int as n from training_place where course_id = $1`,
    [id],
  )
  expect(kept.rows).toEqual([{ n: 0 }])
})

describe('once it has begun', () => {
  let id: string
  let own: string
  let hers: string
  let last: string

  beforeAll(async () => {
    id = await publish(2, 20)
    hers = await got(at(9), id)
    const asTrainer = scene.as('citizen', trainer.personId)
    const { pinfl_cipher } = await scene.find<{ pinfl_cipher: string }>(
      'select pinfl_cipher from person where id = $1',
      [trainer.personId],
    )
    pinfls.set(
      trainer.personId ?? '',
      open(pinfl_cipher, { table: 'person', column: 'pinfl', row: trainer.personId ?? '' }),
    )
    own = await got(asTrainer, id)
    last = await got(at(10), id)
    for (const day of [19, 20]) await watchTraining(systemContext(() => addDays(seededNow, day)))
  })

  it('who has a place was reminded, and who waited is told that none came free', async () => {
    expect(await told(hers)).toEqual(['trainingPlaceTaken', 'trainingReminder'])
    expect(await stateOf(at(10), last)).toBe('called_off')
    expect(await told(last)).toContain('trainingNotServed')
    expect(await ask(on(at(11), 20), id)).toMatchObject({ error: 'training.error.notOpen' })
  })

  it('the centre marks who was there, of nobody of its own family, and what came of it', async () => {
    const now = on(trainer, 20)
    const attended = {
      id: hers,
      outcome: 'attended',
      certificate: true,
      nextCode: 'further',
      text: 'Yaxshi',
      version: null,
    } as const
    expect(await perform(now, recordTrainingResult, attended)).toMatchObject({
      error: 'training.error.neverThere',
    })
    const day = addDays(today, 20)
    const mark = { courseId: id, day, present: [hers, own], seen: null }
    expect(await perform(trainer, recordAttendance, mark)).toMatchObject({
      error: 'training.error.dayNotThere',
    })
    for (const _ of [1, 2])
      expect(await perform(now, recordAttendance, mark)).toMatchObject({ value: { marked: 1, left: 1 } })
    const [unmarked, absent] = [
      { ...mark, seen: '-' },
      { ...mark, seen: '-', present: [] },
    ]
    expect(await perform(now, recordAttendance, unmarked), 'the same sent again').toMatchObject({ ok: true })
    expect(await perform(now, recordAttendance, absent), 'from a page of before').toMatchObject({
      error: 'training.error.moved',
    })
    expect((await perform(now, recordTrainingResult, attended)).ok).toBe(true)
    const before = { ...attended, text: 'Boshqacha', version: 1 }
    expect(await perform(now, recordTrainingResult, before)).toMatchObject({ error: 'training.error.moved' })
    expect(await perform(now, recordTrainingResult, { ...attended, id: own })).toMatchObject({
      error: 'sides.error.trainPerson',
    })
    expect(await getOwnTrainingPlace(at(9), hers)).toMatchObject({
      ...{ status: 'attended', hasCertificate: true, nextCode: 'further', result: 'Yaxshi' },
      days: [{ day, wasThere: true }],
    })
    expect(await told(hers)).toContain('trainingResult')
  })

  it('its list is read by its centre alone, and that it was read is written down', async () => {
    const stranger = scene.as('organisation_staff', trainer.personId, rehabilitationCentreId('1718'))
    expect(await perform(stranger, openTrainingCourse, id)).toBeNull()
    expect(await perform(at(1), openTrainingCourse, id)).toBeNull()
    const seen = await perform(trainer, openTrainingCourse, id)
    expect(seen?.map(({ isOwn }) => isOwn)).toEqual([false, true])
    expect(seen?.[0]?.fetchFrom?.street).toBe('Navoiy koʻchasi, 5')
    const looked = await scene.client.query(
      `select 1 from audit_entry where chain = 'training:' || $1 and action = 'training.participantsViewed'`,
      [id],
    )
    expect(looked.rows.length).toBeGreaterThan(0)
  })

  it('its last day over, where people live is forgotten', async () => {
    await watchTraining(systemContext(() => addDays(seededNow, 22)))
    expect((await getTrainingCourse(at(1), id))?.status).toBe('done')
    expect((await getOwnTrainingPlace(at(9), hers))?.fetchFrom).toBeNull()
  })
})

describe('for somebody else', () => {
  const form = { ...none, access: [], whom: 'child', lodging: false, transport: 'self' as const }
  const child = { childPinfl: '51209189041040', childFamily: 'Karimova', childGiven: 'Malika' }
  const answering = (children: string[] | null): AnyContext => ({
    ...at(11),
    ports: {
      ...at(11).ports,
      agencies: {
        ask: async () =>
          children
            ? { outcome: 'found', asOf: seededNow, facts: { children } }
            : { outcome: 'notKnown', reason: 'timeout' },
      },
    },
  })

  it('a parent asks for her child, whom the register names; nobody else does', async () => {
    const courseId = await publish(2, 60)
    const asks = (by: AnyContext) => askForTraining(by, { courseId, form: { ...form, ...child } })
    expect(await asks(answering(null))).toMatchObject({ error: 'training.error.registerSilent' })
    expect(await asks(answering([]))).toMatchObject({ error: 'training.error.notParent' })
    const asked = await asks(answering([child.childPinfl]))
    expect(asked.ok && (await getOwnTrainingPlace(at(11), asked.value.id))?.participant).toMatchObject({
      family: 'Karimova',
    })
    expect(await asks(answering([child.childPinfl]))).toMatchObject({ error: 'training.error.asked' })
  })

  it('without a mandate nobody asks for another adult, past the program neither', async () => {
    const courseId = await publish(2, 70)
    const whom = `mandate:${newId()}` as const
    expect(await askForTraining(at(0), { courseId, form: { ...form, whom } })).toMatchObject({
      error: 'training.error.mandateMissing',
    })
    const other = { basis: 'mandate' as const, pinfl: pinfls.get(at(1).personId ?? '') ?? '' }
    const name = { family: 'A', given: 'B', patronymic: null }
    await expect(
      perform(at(0), submitTrainingPlace, {
        ...{ courseId, whom: { ...other, name }, needs: none, fetchFrom: null, wantsLodging: false },
      }),
    ).rejects.toThrow('nobody asked her to act')
  })
})
