import { addWorkingDays } from '~/domains/reference/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { childOf } from '../people/generated-children'
import { generatePeople } from '../people/generated-people'
import { type DemonstrationPerson, demonstrationPeople } from '../people/people'
import type { SeedDay } from '../seed-day'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { applicantsAtMost, type Staff, specialistsOf, staffOf } from './staff'

export type PlannedStatus =
  | 'draft'
  | 'submitted'
  | 'in_review'
  | 'correction_requested'
  | 'approved'
  | 'refused'
  | 'withdrawn'

export interface PlannedCase {
  /** `case:001`: the name its ids are made of. */
  name: string
  person: DemonstrationPerson
  /** Whom the device is for; null when it is for the applicant herself. */
  child: DemonstrationPerson | null
  deviceCode: string
  status: PlannedStatus
  centreCode: string
  /** Who took it; null while in the queue. */
  specialistId: string | null
  submittedAt: Date
  takenAt: Date
  askedAt: Date
  /** Of the decision, withdrawal or correction request. */
  endedAt: Date
  dueOn: Date
  /** True when the registers were asked. */
  isAsked: boolean
  /** True when a register did not answer the first time. */
  isSilent: boolean
}

const shares: readonly [PlannedStatus, number][] = [
  ['approved', 155],
  ['refused', 34],
  ['withdrawn', 18],
  ['submitted', 28],
  ['in_review', 38],
  ['correction_requested', 16],
  ['draft', 11],
]

/** Demonstration people with a case of their own; the others stay free to try the journey from its start. */
const own: readonly [string, PlannedStatus, string][] = [
  ['citizen-hearing', 'approved', 'hearing-aid'],
  ['citizen-parent', 'approved', 'wheelchair-child'],
  ['citizen-pension', 'correction_requested', 'cane'],
  ['artisan-ceramist', 'in_review', 'wheelchair-active'],
]

const hour = 3_600_000
/** Ahead of UTC. */
const tashkent = 5 * hour

/**
 * 300 cases over nine months before the given day, always the same for the same day; every step of them was taken
 * before it began. Holidays are `YYYY-MM-DD`.
 */
export function planCases(day: SeedDay, holidays: ReadonlySet<string>): PlannedCase[] {
  const random = seededRandom(20_260_300)
  const people = generatePeople(day)
  const known = demonstrationPeople(day)
  const statuses = shuffle(
    random,
    shares.flatMap(([status, count]) => Array.from({ length: count }, () => status)),
  )
  const named = own.map(([key, status, device]) => {
    const person = known.find((one) => one.key === key)
    if (!person) throw new Error(`people.json has no ${key}`)
    statuses.splice(statuses.indexOf(status), 1)
    const child = known.find((one) => one.key === person.children?.[0]) ?? null
    return { person, child, status, device }
  })
  const generated = statuses.map((status, index) => {
    const person = people[index % applicantsAtMost]
    if (!person) throw new Error('too few generated people')
    const child = childOf(person, day)
    return { person, child, status, device: (child ?? person).disability?.devices[0] ?? 'cane' }
  })
  const staff = staffOf(day)
  return [...named, ...generated].map((one, index) => planCase(random, one, index, { day, holidays, staff }))
}

interface Surroundings {
  day: SeedDay
  holidays: ReadonlySet<string>
  staff: Staff
}

function planCase(
  random: SeededRandom,
  { person, child, status, device }: Pick<PlannedCase, 'person' | 'child' | 'status'> & { device: string },
  index: number,
  { day, holidays, staff }: Surroundings,
): PlannedCase {
  const centreCode = person.districtSoato
  const times = planTimes(random, status, day, holidays)
  const isTaken = !['draft', 'submitted'].includes(status) && !(status === 'withdrawn' && random.chance(0.5))
  return {
    name: `case:${String(index + 1).padStart(3, '0')}`,
    person,
    child,
    deviceCode: device,
    status,
    centreCode,
    specialistId: isTaken ? random.pick(specialistsOf(centreCode, staff)) : null,
    ...times,
    dueOn: addWorkingDays(dayOf(times.submittedAt), answerWorkingDays, holidays),
    isAsked: isTaken && (status === 'approved' || random.chance(0.7)),
    isSilent: random.chance(0.12),
  }
}

const answerWorkingDays = 8

type Times = Pick<PlannedCase, 'submittedAt' | 'takenAt' | 'askedAt' | 'endedAt'>

/** The last of the steps that a case in this state has behind it. */
const lastStep: Record<PlannedStatus, keyof Times> = {
  draft: 'submittedAt',
  submitted: 'submittedAt',
  in_review: 'askedAt',
  correction_requested: 'endedAt',
  approved: 'endedAt',
  refused: 'endedAt',
  withdrawn: 'endedAt',
}

/** Holidays make some cases longer: such a one began so much earlier that its last step is behind it too. */
function planTimes(
  random: SeededRandom,
  status: PlannedStatus,
  day: SeedDay,
  holidays: ReadonlySet<string>,
): Times {
  const [least, most] = daysAgo(random, status)
  const ago = random.whole(least, most)
  const shares = Array.from({ length: 7 }, () => random.next())
  for (let earlier = 0; ; earlier++) {
    const times = timesFrom(addDays(day.today, -ago - earlier), shares, holidays)
    if (times[lastStep[status]] < day.now) return times
  }
}

/** Each step some hours after the one before, in working hours; seven shares, from 0 to 1, say how many. */
export function timesFrom(day: Date, shares: readonly number[], holidays: ReadonlySet<string>): Times {
  const [submitted = 0, ...rest] = shares
  // Between 9 and 17 o'clock in Tashkent, on any day: the portal is always open.
  const submittedAt = new Date(day.getTime() + (4 + submitted * 8) * hour)
  const takenAt = later(rest.slice(0, 2), submittedAt, 3, 30, holidays)
  const askedAt = later(rest.slice(2, 4), takenAt, 1, 4, holidays)
  const endedAt = later(rest.slice(4), askedAt, 2, 90, holidays)
  return { submittedAt, takenAt, askedAt, endedAt }
}

/** What is open came lately, and a few have waited too long: at least and at most so many days. */
function daysAgo(random: SeededRandom, status: PlannedStatus): readonly [number, number] {
  if (status === 'draft') return [1, 20]
  if (status === 'submitted') return random.chance(0.15) ? [14, 18] : [1, 7]
  if (status === 'in_review') return random.chance(0.2) ? [14, 20] : [2, 9]
  if (status === 'correction_requested') return [3, 14]
  return [8, 270]
}

function shuffle<T>(random: SeededRandom, list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.whole(0, last)
    const [one, two] = [list[last], list[other]]
    if (one !== undefined && two !== undefined) [list[last], list[other]] = [two, one]
  }
  return list
}

/** Some hours after `from`; what falls into the night or a day off is done the next morning it may be. */
export function later(
  [share = 0, morning = 0]: readonly number[],
  from: Date,
  leastHours: number,
  mostHours: number,
  holidays: ReadonlySet<string>,
): Date {
  const at = new Date(from.getTime() + (leastHours + share * (mostHours - leastHours)) * hour)
  const day = dayOf(at)
  const isOpen = at.getTime() < day.getTime() + 18 * hour - tashkent
  const workday = addWorkingDays(addDays(day, isOpen ? 0 : 1), 0, holidays)
  const opens = new Date(workday.getTime() + 9 * hour - tashkent)
  return at > opens ? at : new Date(opens.getTime() + morning * hour)
}
