import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newPublicNumber } from './ids'
import { alphabet, checkCharacter, isPublicNumber, numberPrefixes } from './public-number'

const signs = [...alphabet]
const number = fc
  .tuple(
    fc.constantFrom(...numberPrefixes),
    fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([prefix, drawn]) => ({ prefix, text: newPublicNumber(prefix, () => drawn.shift() ?? 0) }))

it('has a check character that stays what it was: numbers stand on paper', () => {
  expect(checkCharacter('HV', '7Q4K92M')).toBe('2')
  expect(newPublicNumber('HV', () => 0)).toBe('HV-0000-0002')
  expect(isPublicNumber('HV', 'HV-7Q4K-92M2')).toBe(true)
})

it('is read again as it was made, under its own prefix only', () => {
  fc.assert(
    fc.property(number, ({ prefix, text }) => {
      expect(isPublicNumber(prefix, text)).toBe(true)
      for (const other of numberPrefixes.filter((known) => known !== prefix)) {
        expect(isPublicNumber(other, text)).toBe(false)
        expect(isPublicNumber(prefix, other + text.slice(2))).toBe(false)
      }
    }),
  )
})

it('is refused with any one character mistyped', () => {
  fc.assert(
    fc.property(
      number,
      fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11),
      fc.constantFrom(...signs),
      (made, at, sign) => {
        fc.pre(made.text[at] !== sign)
        expect(isPublicNumber(made.prefix, made.text.slice(0, at) + sign + made.text.slice(at + 1))).toBe(
          false,
        )
      },
    ),
  )
})

it('is refused with two neighbours swapped, unless they stand sixteen apart', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(3, 4, 5, 8, 9), ({ prefix, text }, at) => {
      const [one = '', two = ''] = [text[at], text[at + 1]]
      const apart = Math.abs(alphabet.indexOf(one) - alphabet.indexOf(two))
      fc.pre(apart !== 0 && apart !== 16)
      expect(isPublicNumber(prefix, text.slice(0, at) + two + one + text.slice(at + 2))).toBe(false)
    }),
  )
})
