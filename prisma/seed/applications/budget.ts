import { postAct } from '~/domains/ledger/index.server'
import type { Catalogue } from '~/domains/services/index.server'
import { quarterLater, quarterOf } from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { actingAs } from '../cases/approve'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { deviceGroupRows, territoryRows } from '../reference/reference'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import type { PlannedCase } from './plan'

/** Quarters before the one of the day: cases go back nine months. */
const quartersBefore = 4
/** Devices of the dearest kind of a group that a line is enough for. */
const devicesALine = 40
/** How many wait for money at the queue that is short. */
const waiting = 3
/** What is left on the lines of that queue: less than any device. */
const least = som(1_000)

interface Queue {
  regionCode: string
  groupCode: string
}

type GroupOf = (plan: PlannedCase) => string

const hour = 3_600_000

/**
 * The lines of every region and group, from a year ago to the quarter after this one: enough in all but those of one
 * queue, in which the last three to be decided wait. One finance officer prepared each, the other approved it.
 */
export async function seedBudget(
  day: SeedDay,
  approved: readonly PlannedCase[],
  { kinds }: Catalogue,
): Promise<void> {
  const groupOf: GroupOf = ({ deviceCode }) => kinds.get(deviceCode)?.groupCode ?? ''
  const short = chooseShort(approved, groupOf, day)
  const dearest = new Map<string, bigint>()
  for (const { groupCode, ceilingTiyin } of kinds.values())
    if ((ceilingTiyin ?? 0n) > (dearest.get(groupCode) ?? 0n)) dearest.set(groupCode, ceilingTiyin ?? 0n)
  const regions = territoryRows().filter(({ level }) => level === 'region')
  const now = quarterOf(dayOf(day.now))
  for (let later = -quartersBefore; later <= 1; later++) {
    const quarterOn = quarterLater(now, later)
    const lines = regions.flatMap(({ soato: regionCode }) =>
      deviceGroupRows().map(({ code: groupCode }) => ({
        id: seedId(`budget:${regionCode}:${groupCode}:${quarterOn.toISOString()}`),
        ...{ regionCode, groupCode, quarterOn },
      })),
    )
    await approveLines(day, lines, (line) => {
      const isShort = line.regionCode === short?.regionCode && line.groupCode === short.groupCode
      if (!isShort) return (dearest.get(line.groupCode) ?? 0n) * BigInt(devicesALine)
      const given = queueOf(approved, groupOf, short).slice(0, -waiting)
      const sum = given
        .filter(({ endedAt }) => +quarterOf(dayOf(endedAt)) === +quarterOn)
        .reduce((total, { deviceCode }) => total + (kinds.get(deviceCode)?.ceilingTiyin ?? 0n), 0n)
      return sum + least
    })
  }
}

/** Those of one queue, by when they were decided. */
function queueOf(approved: readonly PlannedCase[], groupOf: GroupOf, { regionCode, groupCode }: Queue) {
  return approved
    .filter((plan) => plan.centreCode.startsWith(regionCode) && groupOf(plan) === groupCode)
    .sort((one, other) => +one.endedAt - +other.endedAt)
}

/** The smallest queue that somebody was given something from before three wait, and nobody whom testers know is in. */
function chooseShort(approved: readonly PlannedCase[], groupOf: GroupOf, day: SeedDay): Queue | null {
  const known = new Set(demonstrationPeople(day).map(({ key }) => key))
  const queues = new Map(
    approved.map((plan) => {
      const queue = { regionCode: plan.centreCode.slice(0, 4), groupCode: groupOf(plan) }
      return [`${queue.regionCode} ${queue.groupCode}`, queue] as const
    }),
  )
  const fit = [...queues.values()].flatMap((queue) => {
    const plans = queueOf(approved, groupOf, queue)
    const isKnown = plans.some(({ person }) => known.has(person.key))
    return isKnown || plans.length <= waiting ? [] : [{ queue, count: plans.length }]
  })
  return fit.sort((one, other) => one.count - other.count)[0]?.queue ?? null
}

interface Line extends Queue {
  id: string
  quarterOn: Date
}

async function approveLines(
  day: SeedDay,
  lines: readonly Line[],
  amountOf: (line: Line) => bigint,
): Promise<void> {
  const [first] = lines
  if (!first) return
  const preparedAt = new Date(Math.min(+addDays(first.quarterOn, -10) + 5 * hour, +day.now - 2 * hour))
  const approvedAt = new Date(+preparedAt + hour)
  const [one, other] = ['finance', 'finance-2'].map((key) =>
    personSeedId(demonstrationPeople(day).find((person) => person.key === key)?.pinfl ?? ''),
  )
  const entries = lines.map((line) => ({
    ...{ id: seedId(`budget-entry:${line.id}`), lineId: line.id, ordinal: 1, amountTiyin: amountOf(line) },
    ...{ reason: 'Chorak rejasi', preparedById: one ?? '', preparedAt },
  }))
  const officer = (personId: string, at: Date) => ({
    ...actingAs({ centreCode: '' }, personId, 'finance_officer', at),
    organisationId: null,
  })
  await transaction(officer(one ?? '', preparedAt), (work) =>
    work.asSystem(async () => {
      await work.tx.budgetLine.createMany({ data: [...lines] })
      await work.tx.budgetEntry.createMany({ data: entries })
    }),
  )
  await transaction(officer(other ?? '', approvedAt), (work) =>
    work.asSystem(async () => {
      await work.tx.budgetEntry.updateMany({
        where: { lineId: { in: lines.map(({ id }) => id) } },
        data: { status: 'approved', closedById: other ?? '', closedAt: approvedAt },
      })
      await postAct(
        work,
        'budgetEntry.approved',
        entries.map(({ id }) => id),
      )
    }),
  )
}
