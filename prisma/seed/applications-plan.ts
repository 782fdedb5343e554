import { addWorkingDays } from '~/domains/reference/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { readRows } from './content-files'
import { childOf } from './generated-children'
import { generatePeople } from './generated-people'
import { type DemonstrationPerson, demonstrationPeople } from './people'
import { personSeedId } from './persons'
import { type SeededRandom, seededRandom } from './seeded-random'

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

/** These live at the end of the list of generated people and work in the centres without a demonstration specialist. */
const applicantsAtMost = 300
const hour = 3_600_000
/** Ahead of UTC. */
const tashkent = 5 * hour

/** 300 cases over nine months before `now`, always the same for the same day. Holidays are `YYYY-MM-DD`. */
export function planCases(now: Date, holidays: ReadonlySet<string>): PlannedCase[] {
  const random = seededRandom(20_260_300)
  const people = generatePeople()
  const statuses = shuffle(
    random,
    shares.flatMap(([status, count]) => Array.from({ length: count }, () => status)),
  )
  const named = own.map(([key, status, device]) => {
    const person = demonstrationPeople().find((one) => one.key === key)
    if (!person) throw new Error(`people.json has no ${key}`)
    statuses.splice(statuses.indexOf(status), 1)
    const child = demonstrationPeople().find((one) => one.key === person.children?.[0]) ?? null
    return { person, child, status, device }
  })
  const generated = statuses.map((status, index) => {
    const person = people[index % applicantsAtMost]
    if (!person) throw new Error('too few generated people')
    const child = childOf(person)
    return { person, child, status, device: (child ?? person).disability?.devices[0] ?? 'cane' }
  })
  return [...named, ...generated].map((one, index) => planCase(random, one, index, now, holidays, people))
}

function planCase(
  random: SeededRandom,
  { person, child, status, device }: Pick<PlannedCase, 'person' | 'child' | 'status'> & { device: string },
  index: number,
  now: Date,
  holidays: ReadonlySet<string>,
  people: DemonstrationPerson[],
): PlannedCase {
  const centreCode = person.districtSoato
  const submittedAt = atWork(random, addDays(now, -daysAgo(random, status)))
  const takenAt = later(random, submittedAt, 3, 30, holidays)
  const askedAt = later(random, takenAt, 1, 4, holidays)
  const endedAt = later(random, askedAt, 2, 90, holidays)
  const isTaken = !['draft', 'submitted'].includes(status) && !(status === 'withdrawn' && random.chance(0.5))
  return {
    name: `case:${String(index + 1).padStart(3, '0')}`,
    person,
    child,
    deviceCode: device,
    status,
    centreCode,
    specialistId: isTaken ? pickSpecialist(random, centreCode, people) : null,
    submittedAt: before(now, submittedAt, 4),
    takenAt: before(now, takenAt, 3),
    askedAt: before(now, askedAt, 2),
    endedAt: before(now, endedAt, 1),
    dueOn: addWorkingDays(dayOf(submittedAt), 8, holidays),
    isAsked: isTaken && (status === 'approved' || random.chance(0.7)),
    isSilent: random.chance(0.12),
  }
}

// What is open came lately, and a few have waited too long.
function daysAgo(random: SeededRandom, status: PlannedStatus): number {
  if (status === 'draft') return random.whole(1, 20)
  if (status === 'submitted') return random.chance(0.15) ? random.whole(13, 16) : random.whole(1, 7)
  if (status === 'in_review') return random.chance(0.2) ? random.whole(13, 18) : random.whole(2, 9)
  if (status === 'correction_requested') return random.whole(3, 14)
  return random.whole(8, 270)
}

/** Who may work in a centre: the demonstration staff, else one of the generated people at the end of the list. */
export function specialistsOf(centreCode: string, people: DemonstrationPerson[]): string[] {
  const staff = demonstrationPeople().filter(({ roles }) =>
    roles.some(
      ({ role, organisation }) =>
        role === 'inson_specialist' &&
        organisation &&
        'centre' in organisation &&
        organisation.centre === centreCode,
    ),
  )
  if (staff.length > 0) return staff.map(({ pinfl }) => personSeedId(pinfl))
  const spare = people.slice(applicantsAtMost)
  const place = districtOrder().indexOf(centreCode)
  return [personSeedId(spare[place % spare.length]?.pinfl ?? '')]
}

function pickSpecialist(random: SeededRandom, centreCode: string, people: DemonstrationPerson[]): string {
  return random.pick(specialistsOf(centreCode, people))
}

let order: string[] | undefined

function districtOrder(): string[] {
  order ??= readRows('territories.tsv').map((row) => row.soato ?? '')
  return order
}

function shuffle<T>(random: SeededRandom, list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.whole(0, last)
    const [one, two] = [list[last], list[other]]
    if (one !== undefined && two !== undefined) [list[last], list[other]] = [two, one]
  }
  return list
}

/** Between 9 and 18 o'clock in Tashkent. */
function atWork(random: SeededRandom, day: Date): Date {
  return new Date(dayOf(day).getTime() + (4 + random.next() * 8) * hour)
}

/** Some hours after `from`; what falls into the night or a day off is done the next morning it may be. */
function later(
  random: SeededRandom,
  from: Date,
  leastHours: number,
  mostHours: number,
  holidays: ReadonlySet<string>,
): Date {
  const at = new Date(from.getTime() + (leastHours + random.next() * (mostHours - leastHours)) * hour)
  const day = dayOf(at)
  const isOpen = at.getTime() < day.getTime() + 18 * hour - tashkent
  const workday = addWorkingDays(addDays(day, isOpen ? 0 : 1), 0, holidays)
  const opens = new Date(workday.getTime() + 9 * hour - tashkent)
  return at > opens ? at : new Date(opens.getTime() + random.next() * hour)
}

// Nothing that is planned lies ahead; the order of events stays.
function before(now: Date, at: Date, hours: number): Date {
  return new Date(Math.min(at.getTime(), now.getTime() - hours * hour))
}
