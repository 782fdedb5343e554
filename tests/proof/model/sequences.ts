import fc from 'fast-check'
import * as budget from './budget-moves'
import { brokenIn } from './invariants'
import { choose, type Move, type Step } from './move'
import * as order from './order-moves'
import * as settling from './settle-moves'
import * as voucher from './voucher-moves'
import { type Model, openModel } from './world'

/** Everything that can be done, and how often it is tried beside the others. */
export const moves = {
  raise: [budget.raise, 3],
  grant: [budget.grant, 4],
  serve: [budget.serve, 2],
  days: [budget.days(order.lapseAll), 4],
  place: [order.place, 5],
  pay: [order.payOwn, 3],
  step: [order.step, 8],
  cancel: [order.cancel, 1],
  decline: [order.decline, 1],
  handOver: [order.handOver, 8],
  giveBack: [order.giveBack, 2],
  expire: [voucher.expire, 1],
  suspend: [voucher.suspend, 1],
  resume: [voucher.resume, 2],
  correct: [voucher.correct, 1],
  cancelVoucher: [voucher.cancelVoucher, 1],
  replace: [voucher.replace, 1],
  settle: [settling.settle, 5],
  bank: [settling.bank, 4],
  clawBack: [settling.clawBack, 1],
} as const satisfies Record<string, readonly [Move, number]>

export type MoveName = keyof typeof moves

const steps: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(...Object.entries(moves).map(([name, [, weight]]) => ({ weight, arbitrary: fc.constant(name) }))),
  fc.nat({ max: 1_000_000 }),
)

/** Sequences of so many steps. */
export const sequences = (most: number, least = 0) =>
  fc.array(steps, { minLength: least, maxLength: most, size: 'max' })

/** How often each move was done, and tried where it was not allowed. */
export type Tally = Map<string, { done: number; refused: number }>

export function count(tally: Tally, name: string, isDone: boolean): void {
  const one = tally.get(name) ?? { done: 0, refused: 0 }
  one[isDone ? 'done' : 'refused'] += 1
  tally.set(name, one)
}

/** Goes through a sequence on the model alone; throws where anything is broken. */
export function walk(sequence: readonly Step[], tally: Tally): Model {
  const m = openModel()
  for (const [name, choice] of sequence) {
    const [move] = moves[name as MoveName]
    const target = choose(m, move, choice)
    if (!target) continue
    const isAllowed = move.may(m, target)
    if (isAllowed) move.follow(m, target)
    count(tally, name, isAllowed)
    const broken = brokenIn(m)
    if (broken.length > 0) throw new Error(`after ${name} ${JSON.stringify(target)}: ${broken.join('; ')}`)
  }
  return m
}
