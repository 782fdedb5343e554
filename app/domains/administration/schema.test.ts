import { describe, expect, it } from 'vitest'
import { ok, refuse } from '~/lib/result'
import { findPersonInput, parameterForm, parameterReader } from './schema'

describe('the value of a parameter', () => {
  it('is soʻm as tiyin, and everything else as it is', () => {
    expect(parameterReader('tiyin')('715 000')).toEqual(ok(71_500_000n))
    expect(parameterReader('tiyin')('12,5')).toEqual(ok(1_250n))
    expect(parameterReader('tiyin')('12.05')).toEqual(ok(1_205n))
    expect(parameterReader('days')('30')).toEqual(ok(30n))
  })

  it.each(['-1', 'abc', '1e5', '0x10', '12345678901234', '1,2345'])('is not %s', (text) => {
    expect(parameterReader('tiyin')(text).ok).toBe(false)
  })

  it('is within what its unit can mean, with the unit or without', () => {
    expect(parameterReader('days')('30 kun')).toEqual(ok(30n))
    expect(parameterReader('days')('0').ok).toBe(false)
    expect(parameterReader('days')('999 999 999')).toMatchObject({
      error: 'admin.parameters.error.value.tooLarge',
    })
    expect(parameterReader('percent')('0')).toEqual(ok(0n))
    expect(parameterReader('percent')('10001').ok).toBe(false)
  })

  it('is a whole number of days', () => {
    expect(parameterReader('days')('1.5')).toEqual(refuse('typed.number.fraction', { down: '1', up: '2' }))
  })
})

describe('the form of a parameter', () => {
  it('reads a day with the name of its month', () => {
    const typed = { value: '5', source: 'Qaror 5', from: { day: '1', month: 'yanvar', year: '2027' } }
    expect(parameterForm('x', 'days', '2026-11-26', 'ru').parse(typed)).toMatchObject({
      validFrom: '2027-01-01',
    })
  })
})

describe('findPersonInput', () => {
  it('wants 14 digits or two letters', () => {
    expect(findPersonInput.parse({ pinfl: '3150385 001 0015' })).toMatchObject({ pinfl: '31503850010015' })
    expect(findPersonInput.safeParse({ pinfl: '123' }).success).toBe(false)
    expect(findPersonInput.safeParse({ name: 'K' }).success).toBe(false)
    expect(findPersonInput.safeParse({}).success).toBe(false)
  })
})
