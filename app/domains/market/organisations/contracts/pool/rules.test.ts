import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/platform/clock.server'
import { plainSchedule } from '../../../schedule/promise'
import { freeUnits, lastPartDay } from './free-days'
import { billOf, isLatePart, placedPieces, splitByFree } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
// A Friday.
const today = day('2026-11-27')

describe('what a shop has free', () => {
  const until = (dueOn: string, more: object = {}, holidays: string[] = []) =>
    freeUnits({ ...plainSchedule, ...more }, { today, dueOn: day(dueOn), holidays: new Set(holidays) })

  it.each([
    ['without a pace nobody knows', '2026-12-11', {}, [], null],
    ['two weeks at ten a week', '2026-12-11', { weekUnits: 10 }, [], 20],
    ['but for what waits', '2026-12-11', { weekUnits: 10, queuedUnits: 7 }, [], 13],
    ['never below zero', '2026-12-11', { weekUnits: 10, queuedUnits: 70 }, [], 0],
    ['a public holiday', '2026-12-11', { weekUnits: 10 }, ['2026-12-08'], 18],
    ['today is over', '2026-11-27', { weekUnits: 10 }, [], 0],
    ['a day before today', '2026-11-20', { weekUnits: 10 }, [], 0],
    ['a begun piece is none', '2026-11-30', { weekUnits: 4 }, [], 0],
    ['who works on Saturdays alone', '2026-12-11', { weekUnits: 3, workDays: [6] }, [], 6],
    [
      'her days off',
      '2026-12-11',
      {
        weekUnits: 10,
        breaks: [{ fromOn: day('2026-11-30'), untilOn: day('2026-12-04'), pausesOrders: false }],
      },
      [],
      10,
    ],
  ] as [string, string, object, string[], number | null][])('%s', (_, dueOn, more, holidays, free) => {
    expect(until(dueOn, more, holidays)).toBe(free)
  })
})

describe('a split', () => {
  it.each([
    ['in the ratio of what is free', 30, [20, 40], [10, 20]],
    ['the largest remainders get what is left', 10, [1, 1, 1], [4, 3, 3].map((one) => Math.min(one, 1))],
    ['more than all have', 100, [5, 0, 7], [5, 0, 7]],
    ['one piece', 1, [3, 4, 2], [0, 1, 0]],
    ['nobody has anything free', 10, [0, 0], [0, 0]],
    ['nothing to place', 0, [5, 5], [0, 0]],
    ['nobody at all', 5, [], []],
  ] as [string, number, number[], number[]][])('%s', (_, pieces, free, parts) => {
    expect(splitByFree(pieces, free)).toEqual(parts)
  })

  it('places all that fits, and nobody gets more than she has', () => {
    const anyFree = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), anyFree, (pieces, free) => {
        const parts = splitByFree(pieces, free)
        const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
        expect(sum(parts)).toBe(Math.min(pieces, sum(free)))
        parts.forEach((part, at) => {
          expect(part).toBeLessThanOrEqual(free[at] ?? 0)
          expect(part).toBeGreaterThanOrEqual(0)
        })
      }),
    )
  })
})

type Placed = Parameters<typeof placedPieces>[0][number]
const part = (status: Placed['status'], deliveries: Placed['deliveries'] = []): Placed => ({
  ...{ status, quantity: 10, deliveries },
})

it('what was refused, lapsed or taken back is placed no more, but for what was brought', () => {
  expect(placedPieces([part('invited'), part('accepted'), part('done')])).toBe(30)
  expect(placedPieces([part('refused'), part('lapsed'), part('withdrawn')])).toBe(0)
  const brought = [
    { pieces: 4, acceptedPieces: 3 },
    { pieces: 2, acceptedPieces: null },
  ]
  expect(placedPieces([part('withdrawn', brought)])).toBe(5)
  expect(placedPieces([part('accepted', brought)])).toBe(10)
})

it('a part has no later day than the contract, until that day is over', () => {
  const stages = [{ dueOn: addDays(today, 9) }, { dueOn: addDays(today, 4) }]
  expect(lastPartDay(stages, today)).toEqual(addDays(today, 9))
  expect(lastPartDay([{ dueOn: addDays(today, -1) }], today)).toEqual(addDays(today, 30))
})

it('a part is late once its day is over, until all of it was brought', () => {
  const over = { dueOn: addDays(today, -1) }
  expect(isLatePart({ ...part('accepted'), ...over }, today)).toBe(true)
  expect(isLatePart({ ...part('accepted'), dueOn: today }, today)).toBe(false)
  expect(isLatePart({ ...part('refused'), ...over }, today)).toBe(false)
  expect(isLatePart({ ...part('accepted', [{ pieces: 10, acceptedPieces: null }]), ...over }, today)).toBe(
    false,
  )
  expect(isLatePart({ ...part('accepted', [{ pieces: 10, acceptedPieces: 9 }]), ...over }, today)).toBe(true)
})

it('what is owed follows the pieces that were accepted', () => {
  const said = { unitPriceTiyin: 500n, transfers: [], receipts: [] }
  const answeredAt = day('2026-11-20')
  const waits = { pieces: 3, acceptedPieces: null, answeredAt: null }
  expect(billOf({ ...said, deliveries: [waits] })).toMatchObject({ amountTiyin: 0n, dueAt: null })
  const none = { pieces: 2, acceptedPieces: 0, answeredAt: day('2026-11-19') }
  const some = { pieces: 4, acceptedPieces: 3, answeredAt }
  expect(billOf({ ...said, deliveries: [none, some, waits] })).toMatchObject({
    amountTiyin: 1500n,
    dueAt: answeredAt,
  })
})
