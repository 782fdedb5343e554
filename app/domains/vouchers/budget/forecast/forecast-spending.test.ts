import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cohort, forecastSpending, type History, quartersTold, shareBetween } from './forecast-spending'

const cohort = (age: number, count: number, used: number, paid: number[], standing = 0): Cohort => ({
  ...{ deviceCode: 'cane', age, count, used, paidTiyin: paid },
  ...{ issuedTiyin: count * 100, standingTiyin: standing },
})
const history = (given: Partial<History>): History => ({
  cohorts: [],
  firsts: [],
  renewals: [],
  rest: 1,
  ...given,
})
const first = (given: Partial<History>) => forecastSpending(history(given))[0]

describe('spending that is foreseen', () => {
  it('spends what stands by its age, at the pace of earlier vouchers', () => {
    // Of 40 worth 4,000 a half was paid in the first quarter, a quarter in the second; 1,000 stand of 20 a quarter old.
    const line = first({ cohorts: [cohort(2, 40, 30, [2000, 1000]), cohort(1, 40, 20, [2000], 1000)] })
    // A half is left after the first quarter, and a quarter of all comes in the second: a half of what stands.
    expect(line?.quarters[0]?.paid.middle).toBe(500n)
    expect(line?.quarters[1]?.paid.middle).toBe(0n)
    expect(line).toMatchObject({ isOfAll: false, known: { count: 80, used: 50 }, standingTiyin: 1000n })
  })

  it('issues as many first ones as in the quarters before, and spends them from then on', () => {
    const line = first({
      cohorts: [cohort(2, 40, 30, [2000, 1000])],
      firsts: [{ deviceCode: 'cane', quartersTiyin: [400, 200, 600, 400] }],
    })
    expect(line?.quarters[0]?.issued).toEqual({ low: 200n, middle: 400n, high: 600n })
    expect(line?.quarters.map(({ paid }) => paid.middle)).toEqual([200n, 300n, 300n, 300n])
  })

  it('counts only what is left of this quarter', () => {
    const given = { firsts: [{ deviceCode: 'cane', quartersTiyin: [400, 400, 400, 400] }] }
    expect(first({ ...given, rest: 0.25 })?.quarters.map(({ issued }) => issued.middle)).toEqual([
      100n,
      400n,
      400n,
      400n,
    ])
  })

  it('adds what falls due by the share that came for another, and says so where nobody knows', () => {
    const renewals = { deviceCode: 'cane', dueTiyin: [0, 1000, 0, 0] }
    const known = first({ renewals: [{ ...renewals, wereDue: 1000, came: 600 }] })?.quarters[1]
    expect(known?.issued.middle).toBe(600n)
    expect(known?.dueTiyin).toBe(1000n)
    const unknown = first({ renewals: [{ ...renewals, wereDue: 0, came: 0 }] })?.quarters[1]
    expect(unknown?.issued).toEqual({ low: 0n, middle: 500n, high: 1000n })
  })

  it('takes all kinds together where there are few of one', () => {
    const few: Cohort = { ...cohort(1, 2, 0, [0], 200), deviceCode: 'shin' }
    const lines = forecastSpending(history({ cohorts: [cohort(3, 40, 30, [2000, 1000]), few] }))
    const shin = lines.find(({ deviceCode }) => deviceCode === 'shin')
    expect(shin?.isOfAll).toBe(true)
    expect(shin?.quarters[0]?.paid.middle).toBeGreaterThan(0n)
  })

  it('says nothing of nothing', () => {
    expect(forecastSpending(history({}))).toEqual([])
  })
})

const amount = fc.integer({ min: 0, max: 1_000_000_000 })
const code = fc.constantFrom('cane', 'shin', 'ear')
const anyCohort = fc
  .tuple(
    code,
    fc.nat(9),
    fc.integer({ min: 1, max: 60 }),
    fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), { maxLength: 8 }),
    amount,
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([deviceCode, age, count, shares, issuedTiyin, standing]): Cohort => {
    const paidTiyin = shares.slice(0, age + 1).map((share) => share * issuedTiyin)
    const paid = Math.min(
      1,
      shares.slice(0, age + 1).reduce((all, share) => all + share, 0),
    )
    return {
      ...{ deviceCode, age, count, used: Math.floor(count * paid), issuedTiyin, paidTiyin },
      standingTiyin: issuedTiyin * (1 - paid) * standing,
    }
  })
const anyHistory = fc.record({
  cohorts: fc.array(anyCohort, { maxLength: 12 }),
  firsts: fc.array(
    fc.record({ deviceCode: code, quartersTiyin: fc.array(amount, { minLength: 4, maxLength: 4 }) }),
    { maxLength: 3 },
  ),
  renewals: fc.array(
    fc
      .record({
        deviceCode: code,
        dueTiyin: fc.array(amount, { minLength: 4, maxLength: 4 }),
        wereDue: fc.nat(100),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ share, ...one }) => ({ ...one, came: Math.floor(one.wereDue * share) })),
    { maxLength: 3 },
  ),
  rest: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('any history', () => {
  it('gives low, middle and high in that order, and none below zero', () => {
    fc.assert(
      fc.property(anyHistory, (given) => {
        for (const { quarters } of forecastSpending(given)) {
          expect(quarters).toHaveLength(quartersTold)
          for (const { low, middle, high } of quarters.flatMap(({ issued, paid }) => [issued, paid])) {
            expect(low).toBeGreaterThanOrEqual(0n)
            expect(middle).toBeGreaterThanOrEqual(low)
            expect(high).toBeGreaterThanOrEqual(middle)
          }
        }
      }),
    )
  })

  it('pays never more than stands and is issued', () => {
    fc.assert(
      fc.property(anyHistory, (given) => {
        for (const { standingTiyin, quarters } of forecastSpending(given)) {
          for (const which of ['low', 'middle', 'high'] as const) {
            const issued = quarters.reduce((all, one) => all + one.issued[which], 0n)
            const paid = quarters.reduce((all, one) => all + one.paid[which], 0n)
            // Each sum is rounded by itself.
            expect(paid).toBeLessThanOrEqual(standingTiyin + issued + 8n)
          }
        }
      }),
    )
  })

  it('keeps a share between its bounds', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (seen, more) => {
        const { low, middle, high } = shareBetween(seen, seen + more)
        expect([0, low, middle, high, 1]).toEqual([0, low, middle, high, 1].sort((a, b) => a - b))
      }),
    )
  })
})
