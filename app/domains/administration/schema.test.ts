import { describe, expect, it } from 'vitest'
import { findPersonInput, readDay, readParameterValue } from './schema'

describe('readParameterValue', () => {
  it('reads soʻm as tiyin and everything else as it is', () => {
    expect(readParameterValue('715 000', 'tiyin')).toBe(71_500_000n)
    expect(readParameterValue('12,5', 'tiyin')).toBe(1_250n)
    expect(readParameterValue('12.05', 'tiyin')).toBe(1_205n)
    expect(readParameterValue('30', 'days')).toBe(30n)
  })

  it.each(['-1', '1,234', '', 'abc', '1e5', '12345678901234'])('refuses %s', (text) => {
    expect(readParameterValue(text, 'tiyin')).toBeNull()
  })

  it('wants whole days', () => {
    expect(readParameterValue('1.5', 'days')).toBeNull()
  })
})

describe('readDay', () => {
  it('knows which days exist', () => {
    expect(readDay({ day: '5', month: '3', year: '2027' })).toBe('2027-03-05')
    expect(readDay({ day: '30', month: '2', year: '2027' })).toBeNull()
    expect(readDay({ day: '1', month: '13', year: '2027' })).toBeNull()
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
