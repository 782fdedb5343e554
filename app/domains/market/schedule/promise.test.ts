import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/platform/clock.server'
import {
  acceptBy,
  daysNeeded,
  isShopDay,
  nextBreak,
  ordersFrom,
  type PromisedLine,
  plainSchedule,
  type ShopBreak,
  type ShopSchedule,
  sendBy,
} from './promise'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const ready = (leadDays: number, quantity = 1): PromisedLine => ({
  ...{ availability: 'in_stock', leadDays, quantity },
})
const made = (leadDays: number, quantity = 1): PromisedLine => ({
  ...{ availability: 'made_to_order', leadDays, quantity },
})
const off = (from: string, until: string, pausesOrders = false): ShopBreak => ({
  ...{ fromOn: day(from), untilOn: day(until), pausesOrders },
})
const shop = (changes: Partial<ShopSchedule>): ShopSchedule => ({ ...plainSchedule, ...changes })
const none: ReadonlySet<string> = new Set()

describe('daysNeeded', () => {
  it.each([
    ['what is ready at once still takes a day', [ready(0)], {}, 1],
    ['the slowest of what is ready', [ready(2), ready(5)], {}, 5],
    ['many of what is ready take no longer', [ready(2, 90)], { weekUnits: 1 }, 2],
    ['what is made, without a bound', [made(10, 40)], {}, 10],
    ['one piece at her pace is faster than its making time', [made(10)], { weekUnits: 5 }, 10],
    ['ten pieces at five a week', [made(3, 10)], { weekUnits: 5 }, 10],
    ['a begun week counts by days', [made(1, 6)], { weekUnits: 5 }, 6],
    ['what waits is made first', [made(3)], { weekUnits: 5, queuedUnits: 7 }, 7 + 3],
    ['what waits does not hold up what is ready', [ready(2)], { weekUnits: 5, queuedUnits: 70 }, 2],
    ['both in one parcel: the later one', [ready(2), made(3)], { weekUnits: 5, queuedUnits: 5 }, 5 + 3],
    ['pieces of two products are made one after the other', [made(1, 3), made(1, 4)], { weekUnits: 7 }, 5],
    ['a queue of less than a day', [made(2)], { weekUnits: 20, queuedUnits: 3 }, 2],
    ['who works one day a week', [made(1, 2)], { weekUnits: 2, workDays: [6] }, 1],
    ['who works every day', [made(1, 14)], { weekUnits: 7, workDays: [1, 2, 3, 4, 5, 6, 7] }, 14],
    ['one piece in a week', [made(1, 3)], { weekUnits: 1 }, 15],
    ['a queue without a bound', [made(4)], { queuedUnits: 100 }, 4],
  ] as [string, PromisedLine[], Partial<ShopSchedule>, number][])('%s', (_, lines, changes, days) => {
    expect(daysNeeded(lines, shop(changes))).toBe(days)
  })
})

describe('sendBy', () => {
  it.each([
    // 2026-11-27 is a Friday.
    ['over a weekend', '2026-11-27', [ready(1)], {}, [], '2026-11-30'],
    ['paid on a Saturday', '2026-11-28', [ready(1)], {}, [], '2026-11-30'],
    ['she works on Saturdays', '2026-11-27', [ready(1)], { workDays: [1, 2, 3, 4, 5, 6] }, [], '2026-11-28'],
    ['she works on Saturdays only', '2026-11-27', [ready(2)], { workDays: [6] }, [], '2026-12-05'],
    ['a public holiday', '2026-12-07', [ready(1)], {}, ['2026-12-08'], '2026-12-09'],
    [
      'her days off',
      '2026-11-27',
      [ready(1)],
      { breaks: [off('2026-11-30', '2026-12-02')] },
      [],
      '2026-12-03',
    ],
    [
      'days off that end before',
      '2026-11-27',
      [ready(1)],
      { breaks: [off('2026-11-01', '2026-11-27')] },
      [],
      '2026-11-30',
    ],
    [
      'days off that begin later',
      '2026-11-27',
      [ready(1)],
      { breaks: [off('2026-12-01', '2026-12-09')] },
      [],
      '2026-11-30',
    ],
    [
      'days off, a holiday and a weekend in a row',
      '2026-11-27',
      [ready(2)],
      { breaks: [off('2026-11-30', '2026-12-04')] },
      ['2026-12-07'],
      '2026-12-09',
    ],
    ['a queue of two weeks', '2026-11-27', [made(2)], { weekUnits: 5, queuedUnits: 10 }, [], '2026-12-15'],
    ['over the end of a year', '2026-12-30', [ready(3)], {}, ['2027-01-01'], '2027-01-05'],
    ['over a leap day', '2028-02-28', [ready(1)], {}, [], '2028-02-29'],
  ] as [string, string, PromisedLine[], Partial<ShopSchedule>, string[], string][])(
    '%s',
    (_, paid, lines, changes, holidays, expected) => {
      expect(sendBy(day(paid), lines, shop(changes), new Set(holidays))).toEqual(day(expected))
    },
  )

  const anySchedule = fc.record({
    workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    weekUnits: fc.option(fc.integer({ min: 1, max: 50 })),
    breaks: fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), fc.boolean())
      .map(([from, days, pausesOrders]) => [
        {
          fromOn: addDays(day('2026-11-20'), from),
          untilOn: addDays(day('2026-11-20'), from + days),
          pausesOrders,
        },
      ]),
    queuedUnits: fc.integer({ min: 0, max: 60 }),
    restsFrom: fc.constant(null),
  })

  it('is always a day on which she works, and one piece more never makes it earlier', () => {
    fc.assert(
      fc.property(
        anySchedule,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (own, lead, count) => {
          const by = sendBy(day('2026-11-27'), [made(lead, count)], own, none)
          expect(isShopDay(by, own, none)).toBe(true)
          expect(sendBy(day('2026-11-27'), [made(lead, count + 1)], own, none) >= by).toBe(true)
          expect(
            sendBy(
              day('2026-11-27'),
              [made(lead, count)],
              { ...own, queuedUnits: own.queuedUnits + 1 },
              none,
            ) >= by,
          ).toBe(true)
        },
      ),
    )
  })
})

describe('acceptBy', () => {
  it.each([
    ['three days from Monday to Friday', '2026-11-27', {}, [], '2026-12-02'],
    ['whichever of them she works', '2026-11-27', { workDays: [6] }, [], '2026-12-02'],
    ['but for holidays', '2026-12-04', {}, ['2026-12-08'], '2026-12-10'],
    ['and her days off', '2026-11-27', { breaks: [off('2026-11-30', '2026-12-11')] }, [], '2026-12-16'],
  ] as [string, string, Partial<ShopSchedule>, string[], string][])(
    '%s',
    (_, paid, changes, holidays, expected) => {
      expect(acceptBy(day(paid), 3, shop(changes), new Set(holidays))).toEqual(day(expected))
    },
  )
})

describe('days off', () => {
  const breaks = [
    off('2026-12-01', '2026-12-05', true),
    off('2026-12-06', '2026-12-07', true),
    off('2026-12-20', '2026-12-24'),
  ]

  it.each([
    ['2026-11-30', null],
    ['2026-12-01', '2026-12-08'],
    ['2026-12-05', '2026-12-08'],
    ['2026-12-08', null],
    ['2026-12-21', null],
  ])('on %s orders are taken from %s', (today, from) => {
    expect(ordersFrom(day(today), breaks)).toEqual(from && day(from))
  })

  it('are told two weeks before, and while they last', () => {
    expect(nextBreak(day('2026-11-16'), breaks)).toBeNull()
    expect(nextBreak(day('2026-11-17'), breaks)).toBe(breaks[0])
    expect(nextBreak(day('2026-12-24'), breaks)).toBe(breaks[2])
    expect(nextBreak(day('2026-12-25'), breaks)).toBeNull()
  })
})
