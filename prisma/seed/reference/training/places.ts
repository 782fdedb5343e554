import {
  cancelTrainingCourse,
  cancelTrainingPlace,
  daysOf,
  recordAttendance,
  recordTrainingResult,
  submitTrainingPlace,
} from '~/domains/appointments/index.server'
import { completeTrainingCourse } from '~/domains/appointments/training/commands/complete-training-course.server'
import { startTrainingCourse } from '~/domains/appointments/training/commands/start-training-course.server'
import { type Context, systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { generatePeople } from '../../people/generated-people'
import { type DemonstrationPerson, demonstrationPeople } from '../../people/people'
import { personSeedId } from '../../people/persons'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'
import { rehabilitationCentreId } from './centres'
import { courseId, type PlannedCourse, plannedCourses } from './courses'

const home = 'toshkent'
const noonMs = 12 * 3_600_000
/** Indexes in the plan of courses. */
const [past, running, coming, full, cancelled] = [0, 1, 2, 3, 4]

/** Courses, and who asked for a place on those of one centre, by the portal's own steps. Nobody is notified. */
export async function seedTraining(day: SeedDay): Promise<void> {
  const scene = openScene(day)
  await transaction(portal(scene), async (work) => {
    const courses = plannedCourses(day)
    await publish(work, scene, courses)
    await askForPast(work, scene)
    await askForRunning(work, scene)
    await askForComing(work, scene)
    await askForFull(work, scene)
    await callOff(work, scene)
    // What began and ended before the given day did so in every centre.
    scene.at(0)
    for (const { id, isDraft } of courses) if (!isDraft) await moveOn(work, scene, id)
  })
}

const portal = (scene: Scene) => ({ ...systemContext(scene.clock, 'seed'), isPast: true })

async function publish(work: Work, scene: Scene, courses: readonly PlannedCourse[]): Promise<void> {
  await work.tx.trainingCourse.createMany({ data: courses.map(({ row }) => row) })
  scene.at(60)
  const ids = courses.filter(({ isDraft }) => !isDraft).map(({ id }) => id)
  await inNameOf(work, portal(scene), ({ tx }) =>
    tx.trainingCourse.updateMany({
      where: { id: { in: ids } },
      data: { status: 'published', publishedAt: scene.clock(), version: 2 },
    }),
  )
}

/** Begins and ends a course as its days say. */
async function moveOn(work: Work, scene: Scene, id: string): Promise<void> {
  await inNameOf(work, portal(scene), async (own) => {
    await startTrainingCourse(own, id)
    await completeTrainingCourse(own, id)
  })
}

interface Scene {
  day: SeedDay
  clock: () => Date
  /** Moves the clock to the noon of so many days before the given one; 0 is its first instant. */
  at(daysAgo: number): void
  /** Somebody of the demonstration, by her key. */
  person(key: string): DemonstrationPerson
  /** Adults who are nobody's demonstration. */
  others: DemonstrationPerson[]
  as(person: DemonstrationPerson, role: string, organisationId?: string): Context
}

function openScene(day: SeedDay): Scene {
  let now = day.now
  const clock = () => now
  const people = demonstrationPeople(day)
  return {
    ...{ day, clock },
    at: (daysAgo) => {
      now = daysAgo === 0 ? day.now : new Date(addDays(day.now, -daysAgo).getTime() + noonMs)
    },
    person: (key) => {
      const found = people.find((one) => one.key === key)
      if (!found) throw new Error(`nobody is called ${key}`)
      return found
    },
    others: generatePeople(day)
      .filter(({ disability }) => disability && disability.group !== 'child')
      .slice(40, 60),
    as: ({ pinfl }, role, organisationId = undefined) => ({
      ...{ now: clock, requestId: 'seed', isPast: true, role },
      ...{ personId: personSeedId(pinfl), organisationId: organisationId ?? null },
    }),
  }
}

const none = { interpreter: 'none' as const, access: [], note: null }

async function ask(
  work: Work,
  scene: Scene,
  person: DemonstrationPerson,
  index: number,
  more: Partial<Parameters<typeof submitTrainingPlace>[1]> = {},
): Promise<string> {
  const input = {
    courseId: courseId(home, index),
    whom: { basis: 'own' as const, pinfl: person.pinfl, name: null },
    ...{ needs: none, fetchFrom: null, wantsLodging: false, ...more },
  }
  const asked = await inNameOf(work, scene.as(person, 'citizen'), (own) => submitTrainingPlace(own, input))
  return must(`place of ${person.key ?? person.pinfl}`, asked).id
}

/** One for each moment: the database is told the time of a context once. */
const trainer = (scene: Scene) =>
  scene.as(scene.person('organisation-rehabilitation'), 'organisation_staff', rehabilitationCentreId('1726'))

/** A course that is over: two were there, one was not. */
async function askForPast(work: Work, scene: Scene): Promise<void> {
  const [one, other] = scene.others
  if (!one || !other) return
  scene.at(50)
  const leg = await ask(work, scene, scene.person('citizen-leg'), past)
  const second = await ask(work, scene, one, past)
  const third = await ask(work, scene, other, past)
  const id = courseId(home, past)
  const course = await work.tx.trainingCourse.findUniqueOrThrow({ where: { id } })
  const daysAgo = (date: Date) => Math.round((scene.day.today.getTime() - date.getTime()) / 86_400_000)
  scene.at(daysAgo(course.firstOn))
  await moveOn(work, scene, id)
  for (const [index, day] of daysOf(course).entries()) {
    scene.at(daysAgo(day))
    const present = index === 2 ? [leg] : [leg, second]
    const marked = await inNameOf(work, trainer(scene), (own) =>
      recordAttendance(own, { courseId: id, day, present, seen: null }),
    )
    must(`attendance of ${id}`, marked)
  }
  scene.at(daysAgo(course.lastOn))
  const results = [
    { id: leg, outcome: 'attended', certificate: true, nextCode: 'further', text: null },
    { id: second, outcome: 'attended', certificate: true, nextCode: null, text: null },
    { id: third, outcome: 'missed', certificate: false, nextCode: 'repeat', text: null },
  ] as const
  for (const result of results)
    must(
      'result',
      await inNameOf(work, trainer(scene), (own) => recordTrainingResult(own, { ...result, version: null })),
    )
}

async function askForRunning(work: Work, scene: Scene): Promise<void> {
  scene.at(30)
  for (const person of scene.others.slice(2, 6)) await ask(work, scene, person, running)
}

/** A course with free places: somebody is fetched, somebody stays there. */
async function askForComing(work: Work, scene: Scene): Promise<void> {
  scene.at(6)
  await ask(work, scene, scene.person('citizen-pension'), coming, {
    needs: { interpreter: 'none', access: ['step-free', 'companion'], note: null },
    fetchFrom: { districtSoato: '1726262', street: 'Navbahor koʻchasi, 12-uy' },
  })
  for (const person of scene.others.slice(6, 8))
    await ask(work, scene, person, coming, { wantsLodging: true })
}

/** Three places and more who want one: a child has one, somebody gave hers back and the next was offered it. */
async function askForFull(work: Work, scene: Scene): Promise<void> {
  scene.at(9)
  const child = scene.person('child-parent')
  const { familyName: family, givenName: given, patronymic } = child
  await ask(work, scene, scene.person('citizen-parent'), full, {
    whom: { basis: 'child', pinfl: child.pinfl, name: { family, given, patronymic: patronymic ?? null } },
  })
  const [first, second, third, fourth] = scene.others.slice(8, 12)
  if (!first || !second || !third || !fourth) return
  await ask(work, scene, first, full)
  const given2 = await ask(work, scene, second, full)
  scene.at(4)
  await ask(work, scene, scene.person('citizen-hearing'), full, {
    needs: { interpreter: 'sign', access: [], note: null },
  })
  await ask(work, scene, third, full)
  await ask(work, scene, fourth, full)
  scene.at(1)
  must(
    'freed place',
    await inNameOf(work, scene.as(second, 'citizen'), (own) => cancelTrainingPlace(own, given2)),
  )
}

async function callOff(work: Work, scene: Scene): Promise<void> {
  scene.at(12)
  await ask(work, scene, scene.person('citizen-leg'), cancelled)
  scene.at(2)
  const id = courseId(home, cancelled)
  const { version } = await work.tx.trainingCourse.findUniqueOrThrow({ where: { id } })
  const off = await inNameOf(work, trainer(scene), (own) =>
    cancelTrainingCourse(own, { id, version, reasonCode: 'trainerAway' }),
  )
  must('cancelled course', off)
}
