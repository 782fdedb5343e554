import {
  cancelTrainingCourse,
  cancelTrainingPlace,
  changeTrainingCourse,
  createTrainingCourse,
  publishTrainingCourse,
  recordAttendance,
  recordTrainingEnrolment,
  recordTrainingResult,
  takeTrainingPlace,
} from '~/domains/appointments/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { askForTraining } from '~/workflows/appointments/ask-for-training.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { rehabilitationCentreId } from '../../../../prisma/seed/reference/training/centres'
import { seededNow, testDay } from '../../../setup/test-day'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

const today = dayOf(seededNow)
const poor = rehabilitationCentreId('1724')

const nameOf = (key: string) => {
  const person = demonstrationPeople(testDay).find((one) => one.key === key)
  if (!person) throw new Error(key)
  const { pinfl, familyName, givenName } = person
  return { pinfl, familyName, givenName }
}

/** What a place on a course is refused for, and what the centre may not do with its courses. */
export async function driveTraining(scene: Scene): Promise<Drive[]> {
  const leg = scene.person('citizen-leg')
  const me = scene.as('citizen', leg)
  const other = scene.as('citizen', scene.person('citizen-hearing'))
  const trainerId = scene.person('organisation-rehabilitation')
  const trainer = scene.as('organisation_staff', trainerId, poor)
  const stranger = scene.as('organisation_staff', trainerId, rehabilitationCentreId('1726'))
  await scene.put(`update training_centre set has_transport = false where organisation_id = $1`, [poor])
  const course = (given: Partial<Course> = {}) => putCourse(scene, given)
  const place = (courseId: string, given: Partial<Place> = {}) =>
    putPlace(scene, courseId, { personId: leg, ...given })

  const open = await course()
  const running = await course({ status: 'running', first: -1 })
  const over = await course({ status: 'done', first: -30 })
  const draft = await course({ status: 'draft' })
  const late = await course({ status: 'draft', first: -1 })
  const far = await course({ first: 200 })
  const beside = await course({ first: 201 })
  const asked = await place(far)
  const alike = await place(await course({ first: 201 }), { status: 'offered', place: 1, offeredDays: 3 })
  await place(open, { place: 2, personId: other.personId ?? '' })
  const offered = await place(open, { status: 'offered', place: 1, offeredDays: -1 })
  const left = await place(open, { status: 'left', place: null, personId: other.personId ?? '' })
  const begun = await place(running)
  const lapsed = await place(running, { status: 'lapsed', place: null, personId: other.personId ?? '' })
  const ofTrainer = await place(running, { place: 2, personId: trainerId })
  // At the centre she stands on the other side of her brother's place, who has her phone.
  const ofTrainerAhead = await putFamilyPlace(scene, far, trainerId)

  const needs = { interpreter: 'none' as const, access: [], note: null }
  const form = { ...needs, lodging: false, transport: 'self' as const }
  const child = { whom: 'child', childPinfl: '51209189041040', childFamily: 'A', childGiven: 'B' } as const
  const fetched = { transport: 'fetch', fetchDistrict: '1726262', fetchStreet: 'Navoiy koʻchasi' } as const
  const ask =
    (courseId: string, more: object = {}, by: AnyContext = me) =>
    () =>
      askForTraining(by, { courseId, form: { ...form, whom: 'own', ...more } })
  const answering = (children: string[]): AnyContext => ({
    ...me,
    ports: {
      ...me.ports,
      agencies: { ask: async () => ({ outcome: 'found', asOf: seededNow, facts: { children } }) },
    },
  })
  const facts = {
    ...{ training: 'hearing' as const, audience: 'adults' as const, opensAt: 540, closesAt: 900, places: 3 },
    ...{ firstOn: addDays(today, 9), lastOn: addDays(today, 9), note: null },
    ...{ hasTransport: false, hasLodging: false },
  }
  const write =
    (more: object, by = trainer) =>
    () =>
      perform(by, createTrainingCourse, { ...facts, ...more })
  const change =
    (id: string, more: object = {}, by = trainer) =>
    () =>
      perform(by, changeTrainingCourse, { id, version: 1, facts: { ...facts, ...more } })
  const faults = (run: (more: object) => Drive['act']) => ({
    'training.error.firstPast': run({ firstOn: today }),
    'training.error.notTrained': run({ training: 'prosthesis' }),
    'training.error.centreNoTransport': run({ hasTransport: true }),
    'training.error.centreNoLodging': run({ hasLodging: true }),
  })
  const moveCourse = { id: open, version: 7 }
  const tried = nameOf('citizen-hearing')
  for (const _ of [1, 2, 3])
    await scene.put(
      `insert into answer_try (id, about, pinfl_index, helper_id, at)
       values ($1, 'training_enrolment', (select pinfl_index from person where id = $2), $3, $4)`,
      [...[newId(), other.personId, trainerId, seededNow]],
    )
  const enrol =
    (courseId: string, more: object = {}) =>
    () =>
      perform(trainer, recordTrainingEnrolment, {
        courseId,
        form: {
          ...{
            ...form,
            ...nameOf('citizen-leg'),
            way: 'desk',
            document: 'AA1234567',
            seen: 'on',
            consent: 'on',
          },
          ...more,
        },
      })
  const result = { outcome: 'attended', certificate: false, nextCode: null, text: null } as const
  const note =
    (id: string, by = trainer) =>
    () =>
      perform(by, recordTrainingResult, { id, version: null, ...result })
  const mark =
    (courseId: string, by = trainer) =>
    () =>
      perform(by, recordAttendance, { courseId, day: addDays(today, 50), present: [], seen: null })
  return [
    ...drivesOf('askForTraining', {
      'training.error.notFound': ask(newId()),
      'training.error.notOpen': ask(over),
      'training.error.asked': ask(far),
      'training.error.noTransport': ask(beside, fetched),
      'training.error.districtMissing': ask(beside, { ...fetched, fetchDistrict: '9999999' }),
      'training.error.atOnce': ask(beside),
      'training.error.mandateMissing': ask(beside, { whom: `mandate:${newId()}` }),
      'training.error.registerSilent': ask(beside, child),
      'training.error.notParent': ask(beside, child, answering([])),
    }),
    ...drivesOf('takeTrainingPlace', {
      'training.error.notFound': () => perform(other, takeTrainingPlace, offered),
      'training.error.moved': () => perform(other, takeTrainingPlace, left),
      'training.error.lapsed': () => perform(me, takeTrainingPlace, offered),
      'training.error.atOnce': () => perform(me, takeTrainingPlace, alike),
    }),
    ...drivesOf('recordTrainingEnrolment', {
      'training.error.notYours': enrol(newId()),
      'training.error.enrolNoMatch': {
        act: enrol(open, { givenName: 'Boshqa' }),
        keeps: ['public.answer_try', 'public.audit_entry', 'public.audit_head'],
      },
      'training.error.enrolTooMany': enrol(open, { pinfl: tried.pinfl }),
      'training.error.notOpen': enrol(over),
      'training.error.noTransport': enrol(open, fetched),
      'training.error.districtMissing': enrol(open, { ...fetched, fetchDistrict: '9999999' }),
      'training.error.asked': enrol(far),
      'training.error.atOnce': enrol(beside),
      'sides.error.trainPerson': enrol(open, nameOf('organisation-rehabilitation')),
    }),
    ...drivesOf('cancelTrainingPlace', {
      'training.error.notFound': () => perform(other, cancelTrainingPlace, asked),
      'training.error.moved': () => perform(other, cancelTrainingPlace, lapsed),
      'training.error.tooLate': () => perform(me, cancelTrainingPlace, begun),
      'sides.error.trainPerson': () => perform(trainer, cancelTrainingPlace, ofTrainerAhead),
    }),
    ...drivesOf('createTrainingCourse', {
      'training.error.notYours': write({}, me),
      ...faults((more) => write(more)),
    }),
    ...drivesOf('changeTrainingCourse', {
      'training.error.notYours': change(draft, {}, stranger),
      'training.error.courseMoved': change(over),
      'training.error.placesGiven': () =>
        perform(trainer, changeTrainingCourse, { id: open, version: 1, facts: { places: 1, note: null } }),
      ...faults((more) => change(draft, more)),
    }),
    ...drivesOf('publishTrainingCourse', {
      'training.error.notYours': () => perform(stranger, publishTrainingCourse, { id: draft, version: 1 }),
      'training.error.courseMoved': () => perform(trainer, publishTrainingCourse, moveCourse),
      'training.error.firstPast': () => perform(trainer, publishTrainingCourse, { id: late, version: 1 }),
    }),
    ...drivesOf('cancelTrainingCourse', {
      'training.error.notYours': () =>
        perform(stranger, cancelTrainingCourse, { ...moveCourse, reasonCode: 'other' }),
      'training.error.courseMoved': () =>
        perform(trainer, cancelTrainingCourse, { ...moveCourse, reasonCode: 'other' }),
    }),
    ...drivesOf('recordAttendance', {
      'training.error.notYours': mark(running, stranger),
      'training.error.dayNotThere': mark(running),
      'training.error.moved': () =>
        perform(trainer, recordAttendance, {
          courseId: running,
          day: addDays(today, -1),
          present: [],
          seen: 'x',
        }),
    }),
    ...drivesOf('recordTrainingResult', {
      'training.error.notYours': note(begun, stranger),
      'training.error.moved': note(lapsed),
      'training.error.neverThere': note(begun),
      'sides.error.trainPerson': note(ofTrainer),
    }),
  ]
}

interface Course {
  status: string
  /** Days from today to the first. */
  first: number
}

async function putCourse(
  scene: Scene,
  { status = 'published', first = 30 }: Partial<Course>,
): Promise<string> {
  const id = newId()
  const isClosed = status === 'done'
  await scene.put(
    `insert into training_course (id, organisation_id, training, audience, first_on, last_on, opens_at, closes_at, places,
       has_transport, has_lodging, status, created_at, published_at, closed_at)
     values ($1, $2, 'hearing', 'adults', $3::date, $3::date + 4, 540, 900, 5, false, false, $4::training_course_status, now(),
       now(), case when $5 then now() end)`,
    [id, poor, addDays(today, first), status, isClosed],
  )
  return id
}

interface Place {
  personId: string
  status: string
  place: number | null
  offeredDays: number
}

async function putPlace(
  scene: Scene,
  courseId: string,
  { personId = '', status = 'taken', place = 1, offeredDays = 1 }: Partial<Place>,
): Promise<string> {
  const id = newId()
  const isClosed = status === 'left' || status === 'lapsed'
  await scene.put(
    `insert into training_place (id, number, course_id, person_id, basis, beneficiary_index, status, place, asked_at,
       offered_until, taken_at, closed_at)
     values ($1::uuid, $1::text, $2, $3, 'own', (select pinfl_index from person where id = $3),
       $4::training_place_status, $5, now(), $6, now(), case when $7 then now() end)`,
    [id, courseId, personId, status, place, addDays(seededNow, offeredDays), isClosed],
  )
  return id
}

/** A place of somebody else whose contact is the trainer's own, so that she is of his side. */
async function putFamilyPlace(scene: Scene, courseId: string, trainerId: string): Promise<string> {
  const sister = scene.person('citizen-pension')
  await scene.put(
    `update person set phone_index = (select phone_index from person where id = $2) where id = $1`,
    [sister, trainerId],
  )
  return putPlace(scene, courseId, { personId: sister, place: 3 })
}
