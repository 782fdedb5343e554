import { expect, it } from 'vitest'
import { joinLines } from './join-lines'
import { type StoryMoney, storyLine } from './story-line'

const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 5, minute))
const money = (effect: string, known: Partial<StoryMoney> = {}): StoryMoney => ({
  ...{ changeTiyin: -5n, balanceTiyin: null, otherKind: 'hold', effect, part: 'state' },
  ...known,
})
const order = { order: 'HD-1', orderId: 'o' }

it('tells each thing once, with its money', () => {
  const entries = joinLines([
    storyLine({ at: at(0), type: 'right.decided' }),
    storyLine({ at: at(0), type: 'voucher.issued', actorRole: 'system' }),
    storyLine({ at: at(0), type: 'voucher.issued', money: money('voucher.issued', { changeTiyin: 5n }) }),
    storyLine({ at: at(1), type: 'voucher.held' }),
    storyLine({ ...order, at: at(1), type: 'deviceOrder.placed' }),
    storyLine({ ...order, at: at(1), type: 'deviceOrder.held', money: money('deviceOrder.placed') }),
    storyLine({ ...order, at: at(2), type: 'deviceOrder.topUpPaid' }),
    storyLine({
      ...{ ...order, at: at(2), type: 'deviceOrder.topUpPaid' },
      money: money('deviceOrder.topUpPaid', { part: 'own', changeTiyin: 2n }),
    }),
    storyLine({ ...order, at: at(3), type: 'deviceOrder.cancelled' }),
    storyLine({ ...order, at: at(3), type: 'deviceOrder.released', money: money('deviceOrder.released') }),
    storyLine({ at: at(3), type: 'voucher.released' }),
  ])
  expect(entries.map(({ type, money: moved }) => [type, moved.map(({ part }) => part)])).toEqual([
    ['right.decided', []],
    ['voucher.issued', ['state']],
    ['deviceOrder.placed', ['state']],
    ['deviceOrder.topUpPaid', ['own']],
    ['deviceOrder.cancelled', ['state']],
  ])
})

it('keeps the money of two orders apart, and what no event explains', () => {
  const other = { order: 'HD-2', orderId: 'p' }
  const entries = joinLines([
    storyLine({ ...order, at: at(1), type: 'deviceOrder.placed' }),
    storyLine({ ...other, at: at(2), type: 'deviceOrder.placed' }),
    storyLine({
      ...{ ...other, at: at(2), type: 'deviceOrder.held' },
      money: money('deviceOrder.placed', { changeTiyin: -7n }),
    }),
    storyLine({ at: at(3), type: 'voucher.restGiven', money: money('somethingNew') }),
  ])
  expect(entries.map(({ money: moved }) => moved.map(({ changeTiyin }) => changeTiyin))).toEqual([
    [],
    [-7n],
    [-5n],
  ])
})
