import { describe, expect, it } from 'vitest'
import { isPinflValid, readPinfl } from '~/lib/people/pinfl'
import { generateChildren, generatePeople } from './people/generated-people'
import { demonstrationPeople } from './people/people'
import { holidayRows } from './reference/holidays'
import { readSeedDay, type SeedDay, seedDayOf, toYearOf } from './seed-day'

const iso = (date: Date) => date.toISOString()

describe('the given day', () => {
  it.each([
    ['2028-02-29', '2028-02-29'],
    ['2026-12-31T23:50', '2026-12-31'],
    ['2026-12-31T23:50Z', '2027-01-01'],
    ['2026-11-25T00:10+05:00', '2026-11-25'],
    ['2026-03-29T01:30:00.5-08:00', '2026-03-29'],
  ])('%s is the day %s in Tashkent, and begins at its midnight', (text, day) => {
    const { today, now, year } = readSeedDay(text)
    expect([iso(today), iso(now), year]).toEqual([
      `${day}T00:00:00.000Z`,
      iso(new Date(`${day}T00:00+05:00`)),
      Number(day.slice(0, 4)),
    ])
  })

  it.each([
    '',
    'today',
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-11-25T25:00',
    '26-11-25',
    '2023-12-31',
  ])('refuses “%s”', (text) => expect(() => readSeedDay(text)).toThrow(RangeError))

  it('is the same at every hour', () => {
    const hours = ['00:00', '05:00', '12:00', '19:30', '23:59'].map((hour) =>
      seedDayOf(new Date(`2026-12-31T${hour}+05:00`)),
    )
    expect(new Set(hours.map((day) => JSON.stringify(day))).size).toBe(1)
  })

  it('moves dates by whole years, and the 29 February to the 28th', () => {
    expect(toYearOf(readSeedDay('2031-05-09'), '2018-09-12')).toBe('2023-09-12')
    expect(toYearOf(readSeedDay('2026-05-09'), '2018-09-12')).toBe('2018-09-12')
    expect(toYearOf(readSeedDay('2027-05-09'), '2024-02-29')).toBe('2025-02-28')
    expect(toYearOf(readSeedDay('2030-05-09'), '2024-02-29')).toBe('2028-02-29')
  })
})

describe.each(['2024-02-29', '2026-11-25', '2027-06-30', '2031-12-31', '2044-01-01'])(
  'people on %s',
  (text) => {
    const day: SeedDay = readSeedDay(text)
    const people = [...demonstrationPeople(day), ...generatePeople(day), ...generateChildren(day)]

    it('have papers in force and numbers that are true', () => {
      for (const { pinfl, birthDate, disability, medicalConclusion } of people) {
        expect([isPinflValid(pinfl), readPinfl(pinfl)?.birthDate]).toEqual([true, birthDate])
        for (const paper of [disability, medicalConclusion])
          if (paper) expect(paper.validUntil > text).toBe(true)
      }
      expect(new Set(people.map(({ pinfl }) => pinfl)).size).toBe(people.length)
    })

    it('are children, or grown up', () => {
      const ageOf = (birthDate: string) => day.year - Number(birthDate.slice(0, 4))
      const children = people.filter(({ roles }) => roles.length === 0)
      expect(children.length).toBeGreaterThan(20)
      expect(children.filter(({ birthDate }) => ageOf(birthDate) < 4 || ageOf(birthDate) > 15)).toEqual([])
    })
  },
)

describe('holidays', () => {
  it('cover the years around the day, with the two feasts of each', () => {
    for (const year of ['2025', '2026', '2028', '2031']) {
      const rows = holidayRows(readSeedDay(`${year}-02-28`))
      const own = rows.filter(({ date }) => iso(date as Date).startsWith(year))
      expect(own.length).toBeGreaterThanOrEqual(8)
      expect(new Set(rows.map(({ date }) => iso(date as Date))).size).toBe(rows.length)
      expect(new Set(rows.map(({ nameKey }) => nameKey)).size).toBe(9)
    }
    const feasts = holidayRows(readSeedDay('2026-11-25')).filter(({ nameKey }) => nameKey?.endsWith('Hayit'))
    expect(feasts.map(({ date }) => iso(date as Date).slice(0, 10))).toContain('2026-03-20')
  })
})
