import { quarterName, quarterOf, urgencyOf } from '~/domains/vouchers/budget/rules'
import { blocksAnother, lastValidDay, renewalDay } from '~/domains/vouchers/rules'
import { addDays } from '~/platform/clock.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import { each, type Move } from './move'
import {
  at,
  fullCeiling,
  isBudgeted,
  lifeYears,
  lineOf,
  type Model,
  pay,
  people,
  standing,
  validDays,
} from './world'

const ranks: Record<BudgetUrgency, number> = { child: 0, first: 1, ordinary: 2 }

/** Finance puts money on the line of the quarter, by two people; below zero it takes some off. */
export const raise: Move = {
  targets: () => [120_000, 500_000, 700_000, 1_100_000, -100_000, -500_000].map((sum) => ({ sum })),
  may: (m, { sum = 0 }) => standing(m, lineOf(m) ?? 'none') + sum >= 0,
  follow(m, { sum = 0 }) {
    const quarter = quarterName(quarterOf(m.today))
    m.approved.set(quarter, (m.approved.get(quarter) ?? 0) + sum)
    const line = `line:${quarter}`
    if (sum > 0) pay(m, 'treasury', line, sum)
    else pay(m, line, 'treasury', -sum)
  },
}

/** A decision gives a right: a voucher at once, or a place in the queue. */
export const grant: Move = {
  targets: () => people.map((person) => ({ person })),
  may: (m, { person }) => m.rights.every((right, index) => right.person !== person || !stands(m, index)),
  follow(m, { person = 0 }) {
    const urgency = isBudgeted(m) ? urgencyFor(m, person) : null
    const right = { person, urgency, grantedOn: m.today, renewableOn: renewalDay(m.today, lifeYears) }
    const mustWait = urgency !== null && !hasTurn(m, urgency)
    m.rights.push({ ...right, wait: mustWait ? 'waiting' : null })
    if (!mustWait) issue(m, m.rights.length - 1)
  },
}

/** Whether a right stands against another one of its person. */
function stands(m: Model, index: number): boolean {
  const { wait, renewableOn } = at(m.rights, index)
  const own = m.vouchers.filter(({ right }) => right === index)
  return wait === 'waiting' || own.some(({ status }) => blocksAnother(status, renewableOn, m.today))
}

function urgencyFor(m: Model, person: number): BudgetUrgency {
  const hasOne = m.vouchers.some(
    ({ status, right }) => status === 'redeemed' && at(m.rights, right).person === person,
  )
  return urgencyOf({ isChild: person === 0, hasOne })
}

/** There is money, and nobody waits who is at least as urgent. */
function hasTurn(m: Model, urgency: BudgetUrgency): boolean {
  const line = lineOf(m)
  const isShort = !line || standing(m, line) < fullCeiling
  return !isShort && queue(m).every((index) => rankOf(m, index) > ranks[urgency])
}

const rankOf = (m: Model, right: number) => ranks[at(m.rights, right).urgency ?? 'ordinary']

/** Who waits, in the order of service: rights stand in the order in which they were decided. */
export const queue = (m: Model) =>
  each(m.rights)
    .filter((index) => at(m.rights, index).wait === 'waiting')
    .sort((one, other) => rankOf(m, one) - rankOf(m, other) || one - other)

function issue(m: Model, right: number): void {
  const line = lineOf(m)
  const validUntil = lastValidDay(m.today, validDays, null)
  m.vouchers.push({
    ...{
      right,
      status: 'issued',
      ceiling: fullCeiling,
      validUntil,
      suspendedOn: null,
      ofLine: line !== null,
    },
  })
  pay(m, line ?? 'treasury', `voucher:${m.vouchers.length - 1}`, fullCeiling)
}

/** The job of the waiting list: lines whose quarter is over are emptied, then the queue is served in turn. */
export const serve: Move = {
  targets: () => [{}],
  may: () => true,
  follow(m) {
    const now = lineOf(m)
    for (const quarter of m.approved.keys()) {
      const line = `line:${quarter}`
      if (line < `line:${quarterName(quarterOf(m.today))}`) pay(m, line, 'treasury', standing(m, line))
    }
    for (const right of queue(m)) {
      if (!now || standing(m, now) < fullCeiling) return
      at(m.rights, right).wait = 'served'
      issue(m, right)
    }
  },
}

/** Days go by, with the jobs that let unpaid orders lapse. */
export const days = (lapse: (m: Model) => void): Move => ({
  targets: () => [1, 2, 5, 9].map((sum) => ({ sum })),
  may: () => true,
  follow(m, { sum = 0 }) {
    m.today = addDays(m.today, sum)
    lapse(m)
  },
})
