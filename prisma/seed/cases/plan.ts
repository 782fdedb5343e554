import { addWorkingDays } from '~/domains/reference/index.server'
import type { Answers } from '~/domains/services/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { later, type PlannedStatus, timesFrom } from '../applications/plan'
import { applicantsAtMost, headsOf, type Staff, specialistsOf, staffOf } from '../applications/staff'
import { readRows } from '../content-files'
import { generatePeople } from '../people/generated-people'
import type { DemonstrationPerson } from '../people/people'
import { personSeedId, sellerPersons } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { type SeededRandom, seededRandom } from '../seeded-random'

/** How an appeal stands, or how it ended. */
export type PlannedAppeal = 'filed' | 'in_review' | 'upheld' | 'changed' | 'returned' | 'withdrawn'

export interface PlannedServiceCase {
  /** `case:home-help:approved`: the name its ids are made of. */
  name: string
  index: number
  serviceCode: string
  isProtected: boolean
  person: DemonstrationPerson
  /** Before an appeal. */
  status: PlannedStatus
  appeal: PlannedAppeal | null
  centreCode: string
  /** Who took it; null while in the queue. */
  specialistId: string | null
  /** Head to whom it was passed, who decides it; null where the specialist does. */
  headId: string | null
  submittedAt: Date
  takenAt: Date
  askedAt: Date
  passedAt: Date
  endedAt: Date
  filedAt: Date
  reviewedAt: Date
  answeredAt: Date
  dueOn: Date
  /** Pages that are not as anybody would fill them in; `undefined` for one that is not asked. */
  answers?: Readonly<Record<string, Answers[string] | undefined>>
}

const states: readonly (readonly [PlannedStatus, daysAgo: readonly [least: number, most: number]])[] = [
  ['draft', [1, 25]],
  ['submitted', [0, 6]],
  ['in_review', [3, 9]],
  ['correction_requested', [8, 20]],
  ['approved', [20, 260]],
  ['refused', [20, 260]],
  // Of which the person appeals.
  ['refused', [14, 40]],
  ['withdrawn', [12, 200]],
]
const appeals: readonly PlannedAppeal[] = ['filed', 'in_review', 'upheld', 'changed', 'returned', 'withdrawn']
const hour = 3_600_000
/** Where somebody of the demonstration must find it: her sanatorium is asked by centres of its region. */
const placedIn: ReadonlyMap<string, string> = new Map([
  ['sanatorium:approved', '1726'],
  // Her centre offers her a place.
  ['care-leaver-housing:approved', '1726262'],
])
/** Who stands behind this shop has her status by this case; `market/shops/resting-shop` ends it. */
export const restingShop = { caseName: 'case:artisan-registration:approved', slug: 'yongoq-usta' }
/** The device voucher has cases of its own. */
const notHere = 'device-voucher'

/** Cases of every service in every state: eight of each, the same for the same day. Holidays are `YYYY-MM-DD`. */
export function planServiceCases(day: SeedDay, holidays: ReadonlySet<string>): PlannedServiceCase[] {
  const people = generatePeople(day).slice(0, applicantsAtMost)
  const staff = staffOf(day)
  const shopOwner = sellerPersons(day).get(restingShop.slug)
  const services = readRows('services.tsv').filter(({ code }) => code !== notHere)
  return services.flatMap((service, place) =>
    states.map(([status, ago], column) => {
      const index = place * states.length + column
      const region = placedIn.get(`${service.code}:${status}`)
      const others = region ? people.filter(({ districtSoato }) => districtSoato.startsWith(region)) : people
      const appeal = column === 6 ? (appeals[place % appeals.length] ?? null) : null
      const name = `case:${service.code}:${appeal ? 'appealed' : status}`
      const person =
        name === restingShop.caseName
          ? people.find(({ pinfl }) => personSeedId(pinfl) === shopOwner)
          : others[(index * 7) % others.length]
      if (!person) throw new Error('there are generated people')
      const random = seededRandom(60_000_000 + index)
      const isTaken = !['draft', 'submitted', 'withdrawn'].includes(status)
      const byHead =
        status === 'approved' || (Math.floor(place / 6) % 2 === 1 && appeal !== null && appeal !== 'changed')
      const times = planTimes(random, { status, appeal, ago }, day, holidays)
      return {
        name,
        index,
        serviceCode: service.code ?? '',
        isProtected: service.privacy === 'protected',
        person,
        status,
        appeal,
        centreCode: person.districtSoato,
        ...workers(random, person.districtSoato, staff, { isTaken, byHead }),
        ...times,
        dueOn: addWorkingDays(dayOf(times.submittedAt), Number(service.working_days), holidays),
      }
    }),
  )
}

function workers(
  random: SeededRandom,
  centreCode: string,
  staff: Staff,
  { isTaken, byHead }: { isTaken: boolean; byHead: boolean },
): Pick<PlannedServiceCase, 'specialistId' | 'headId'> {
  return {
    specialistId: isTaken ? random.pick(specialistsOf(centreCode, staff)) : null,
    headId: isTaken && byHead ? (headsOf(centreCode, staff)[0] ?? null) : null,
  }
}

type Times = Pick<
  PlannedServiceCase,
  'submittedAt' | 'takenAt' | 'askedAt' | 'passedAt' | 'endedAt' | 'filedAt' | 'reviewedAt' | 'answeredAt'
>

/** The steps of a case; the last that is behind it lies before the day: holidays make some longer, and such a one began so much earlier. */
export function planTimes(
  random: SeededRandom,
  {
    status,
    appeal,
    ago,
  }: { status: PlannedStatus; appeal: PlannedAppeal | null; ago: readonly [number, number] },
  day: SeedDay,
  holidays: ReadonlySet<string>,
): Times {
  const days = random.whole(...ago)
  const shares = Array.from({ length: 13 }, () => random.next())
  const last = appeal ? lastOfAppeal[appeal] : lastOf[status]
  for (let earlier = 0; ; earlier++) {
    const begun = timesFrom(addDays(day.today, -days - earlier), shares.slice(0, 7), holidays)
    const passedAt = new Date(begun.askedAt.getTime() + hour)
    const filedAt = later(shares.slice(7, 9), begun.endedAt, 2, 60, holidays)
    const reviewedAt = later(shares.slice(9, 11), filedAt, 2, 30, holidays)
    const answeredAt = later(shares.slice(11), reviewedAt, 2, 50, holidays)
    const times = { ...begun, passedAt, filedAt, reviewedAt, answeredAt }
    if (times[last] < day.now) return times
  }
}

const lastOf: Record<PlannedStatus, keyof Times> = {
  draft: 'submittedAt',
  submitted: 'submittedAt',
  in_review: 'askedAt',
  correction_requested: 'endedAt',
  approved: 'endedAt',
  refused: 'endedAt',
  withdrawn: 'endedAt',
}
const lastOfAppeal: Record<PlannedAppeal, keyof Times> = {
  filed: 'filedAt',
  in_review: 'reviewedAt',
  upheld: 'answeredAt',
  changed: 'answeredAt',
  returned: 'answeredAt',
  withdrawn: 'reviewedAt',
}
