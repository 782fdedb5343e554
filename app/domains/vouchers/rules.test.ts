import { describe, expect, it } from 'vitest'
import {
  blocksAnother,
  chooseMeasurements,
  extendedLastDay,
  lastValidDay,
  maxHandoverAttempts,
  mayAppealRefusal,
  payWithinMs,
  renewalDay,
} from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('lastValidDay', () => {
  it('counts days, and stops at the end of the programme', () => {
    expect(lastValidDay(day('2026-03-05'), 90, null)).toEqual(day('2026-06-03'))
    expect(lastValidDay(day('2026-03-05'), 365, day('2026-12-31'))).toEqual(day('2026-12-31'))
  })
})

it('takes a refusal to another centre once, to its last day', () => {
  const refused = { status: 'refused', appealUntil: day('2026-03-10'), hasAppeal: false } as const
  expect(mayAppealRefusal(refused, day('2026-03-10'))).toBe(true)
  expect(mayAppealRefusal(refused, day('2026-03-11'))).toBe(false)
  expect(mayAppealRefusal({ ...refused, hasAppeal: true }, day('2026-03-01'))).toBe(false)
  expect(mayAppealRefusal({ ...refused, appealUntil: null }, day('2026-03-01'))).toBe(false)
  expect(mayAppealRefusal({ ...refused, status: 'approved', appealUntil: null }, day('2026-03-01'))).toBe(
    false,
  )
})

describe('renewalDay', () => {
  it('is the same day years later', () => {
    expect(renewalDay(day('2026-03-05'), 3)).toEqual(day('2029-03-05'))
  })
})

describe('extendedLastDay', () => {
  it('gives back the days an order stood', () => {
    const placed = new Date('2026-03-05T10:00:00Z')
    const ended = new Date('2026-03-15T10:00:00Z')
    expect(extendedLastDay(day('2026-06-01'), placed, ended, null)).toEqual(day('2026-06-11'))
    expect(extendedLastDay(day('2026-06-01'), placed, ended, day('2026-06-05'))).toEqual(day('2026-06-05'))
    expect(extendedLastDay(day('2026-06-01'), placed, ended, day('2026-05-01'))).toEqual(day('2026-06-01'))
  })
  it('counts a day that was begun as a whole one, and none that was not', () => {
    const stood = (ms: number) => extendedLastDay(day('2026-06-01'), new Date(0), new Date(ms), null)
    expect(stood(0)).toEqual(day('2026-06-01'))
    expect(stood(1)).toEqual(day('2026-06-02'))
    expect(stood(86_400_000)).toEqual(day('2026-06-02'))
    expect(stood(86_400_001)).toEqual(day('2026-06-03'))
    expect(stood(-86_400_000)).toEqual(day('2026-06-01'))
  })
})

describe('what an order may take', () => {
  it('is half an hour to pay and five wrong codes', () => {
    expect(payWithinMs / 60_000).toBe(30)
    expect(maxHandoverAttempts).toBe(5)
  })
})

describe('blocksAnother', () => {
  const today = day('2026-11-21')
  it('while it can be spent or is being spent, and within the service life of what it gave', () => {
    expect(blocksAnother('issued', day('2026-01-01'), today)).toBe(true)
    expect(blocksAnother('held', day('2026-01-01'), today)).toBe(true)
    expect(blocksAnother('redeemed', day('2026-11-22'), today)).toBe(true)
    expect(blocksAnother('redeemed', day('2026-11-21'), today)).toBe(false)
  })
  it('not when nothing came of it', () => {
    expect(blocksAnother('expired', day('2030-01-01'), today)).toBe(false)
    expect(blocksAnother('cancelled', day('2030-01-01'), today)).toBe(false)
  })
})

describe('chooseMeasurements', () => {
  it('shares only what is known, and only when it is said', () => {
    const known = { asked: true, text: '34 sm' }
    expect(chooseMeasurements(known, true)).toBe('shared')
    expect(chooseMeasurements(known, false)).toBe('withheld')
    expect(chooseMeasurements({ asked: true, text: null }, true)).toBe('not_measured')
    expect(chooseMeasurements({ asked: false, text: null }, true)).toBe('not_needed')
  })
})
