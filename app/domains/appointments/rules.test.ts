import { describe, expect, it } from 'vitest'
import { freeSeats, type Hours, pickNext, type Seat } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const monday = day('2026-11-30')
const hours = (given: Partial<Hours> = {}): Hours => ({
  ...{ id: 'w', serviceCode: null, weekday: 1, opensAt: 540, closesAt: 630, desks: 2, minutes: 30 },
  ...{ validFrom: day('2026-01-01'), validUntil: null },
  ...given,
})
const asked = { serviceCode: null, minutes: null, holidays: new Set<string>(), from: day('2026-11-01') }
const timesOf = (seats: Seat[]) => seats.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))
const seat = (place: number, from: string, until: string): Seat => ({
  ...{ windowId: 'w', place },
  ...{ startsAt: new Date(`2026-11-30T${from}:00Z`), endsAt: new Date(`2026-11-30T${until}:00Z`) },
})

describe('freeSeats', () => {
  it('lists the times of a day by the clock of Tashkent', () => {
    expect(timesOf(freeSeats([hours()], [], monday, asked))).toEqual(['04:00', '04:30', '05:00'])
  })

  it.each([
    ['another day of the week', hours({ weekday: 2 }), asked],
    ['a holiday', hours(), { ...asked, holidays: new Set(['2026-11-30']) }],
    ['hours that ended', hours({ validUntil: day('2026-11-29') }), asked],
    ['hours that have not begun', hours({ validFrom: day('2026-12-01') }), asked],
    ['hours of another service', hours({ serviceCode: 'x' }), asked],
    ['what is over', hours(), { ...asked, from: day('2026-12-01') }],
    ['a visit longer than the hours', hours(), { ...asked, minutes: 91 }],
  ])('has none on %s', (_, one, ask) => {
    expect(freeSeats([one], [], monday, ask)).toEqual([])
  })

  it('gives the place that is left, and none when all are taken', () => {
    const one = [seat(1, '04:00', '04:30')]
    expect(freeSeats([hours()], one, monday, asked)[0]?.place).toBe(2)
    const both = [...one, seat(2, '03:45', '04:15')]
    expect(timesOf(freeSeats([hours()], both, monday, asked))).toEqual(['04:30', '05:00'])
  })

  it('keeps a long visit on one place', () => {
    const taken = [seat(1, '04:30', '05:00'), seat(2, '05:00', '05:30')]
    expect(timesOf(freeSeats([hours()], taken, monday, { ...asked, minutes: 60 }))).toEqual(['04:00'])
  })

  it('a service with hours of its own has only those', () => {
    const all = [hours(), hours({ id: 'own', serviceCode: 'x', opensAt: 600 })]
    expect(timesOf(freeSeats(all, [], monday, { ...asked, serviceCode: 'x' }))).toEqual(['05:00'])
  })
})

it('calls by the time, walk-ins by when they came, and the early one when nobody else is there', () => {
  const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
  const one = (startsAt: Date, status = 'waiting') => ({ startsAt, status })
  expect(pickNext([one(at(50)), one(at(10)), one(at(0), 'booked')], at(30))?.startsAt).toEqual(at(10))
  expect(pickNext([one(at(50)), one(at(60))], at(30))?.startsAt).toEqual(at(50))
  expect(pickNext([one(at(50), 'called')], at(60))).toBeNull()
})
