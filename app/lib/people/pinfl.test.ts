import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '~/lib/figures/iso-day'
import { hasPinflCheckDigit, isPinflShape, isPinflValid, makePinfl, maskPinfl, readPinfl } from './pinfl'

describe('PINFL', () => {
  it.each([
    ['31503850010015', 'male', '1985-03-15'],
    ['40101900020029', 'female', '1990-01-01'],
    ['51212010030032', 'male', '2001-12-12'],
    ['62902040040047', 'female', '2004-02-29'],
    // The example patient of the Ministry of Health's FHIR guide.
    ['30211975910033', 'male', '1997-11-02'],
  ])('reads %s', (pinfl, sex, birthDate) => {
    expect(isPinflValid(pinfl)).toBe(true)
    expect(readPinfl(pinfl)).toEqual({ sex, birthDate })
  })

  it.each([
    ['30101990123458', true, false],
    ['12345678901234', true, false],
    ['3150385001001', false, false],
    ['３1503850010015', false, false],
    ['', false, false],
  ])('%s: shape %s, valid %s', (text, shape, valid) => {
    expect(isPinflShape(text)).toBe(shape)
    expect(isPinflValid(text)).toBe(valid)
  })

  it('refuses a date that does not exist although the check digit is right', () => {
    const impossible = ['3300285001001', '7150385001001'].map(
      (body) => [...'0123456789'].map((digit) => body + digit).find(hasPinflCheckDigit) ?? '',
    )
    for (const pinfl of impossible)
      expect([hasPinflCheckDigit(pinfl), isPinflValid(pinfl)]).toEqual([true, false])
  })

  it('makes numbers that are read back', () => {
    const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
    const code = fc.integer({ min: 0, max: 999 })
    fc.assert(
      fc.property(
        fc.constantFrom('male' as const, 'female' as const),
        day,
        code,
        code,
        (sex, date, district, serial) => {
          const birthDate = isoDay(date)
          const pinfl = makePinfl({ sex, birthDate, district, serial })
          expect(isPinflValid(pinfl)).toBe(true)
          expect(readPinfl(pinfl)).toEqual({ sex, birthDate })
        },
      ),
    )
  })

  it('refuses to make impossible numbers', () => {
    expect(() => makePinfl({ sex: 'male', birthDate: '2001-02-29', district: 1, serial: 1 })).toThrow(
      RangeError,
    )
    expect(() => makePinfl({ sex: 'male', birthDate: '2001-02-28', district: 1000, serial: 1 })).toThrow(
      RangeError,
    )
  })

  it('shows the first digit and the last two', () => {
    expect(maskPinfl('30211975910033')).toBe('3***********33')
    expect(maskPinfl('123')).toBe('***')
  })
})
