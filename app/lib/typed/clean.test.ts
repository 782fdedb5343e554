import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, countCharacters, plainDashes } from './clean'

describe('cleanLine', () => {
  it.each([
    ['bidi marks of a copied phone', '\u202A+998 90 123 45 67\u202C', '+998 90 123 45 67'],
    ['isolates', '\u2066Karimova\u2069', 'Karimova'],
    ['zero width', 'Ka\u200Bri\u200Dmo\u200Cva\u2060', 'Karimova'],
    ['byte order mark', '\uFEFF19\uFEFF85', '1985'],
    ['soft hyphen', 'Abdu\u00ADvohid', 'Abduvohid'],
    ['variation selectors', '1\uFE0F2\u{E0100}', '12'],
    ['empty letters', 'a\u115F\u3164\u034Fb', 'ab'],
    ['no-break and thin spaces', '1\u00A0200\u2009000\u202F5', '1 200 000 5'],
    ['braille blank', '\u2800 a\u2800\u2800b ', 'a b'],
    ['line ends and tabs', ' a\r\n\tb\u2028c\u0085d\v', 'a b c d'],
    ['NUL and other controls', 'a\u0000b\u0007\u009Fc', 'abc'],
    ['half of a pair', 'a\uD83Db', 'ab'],
    ['full-width signs', 'ＨＶ－７Ｑ４Ｋ（９２）', 'HV-7Q4K(92)'],
    ['Arabic digits', '٠٩ ۴۲', '09 42'],
    ['Devanagari and mathematical digits', '१९ 𝟗𝟎𝟵𝟶', '19 9090'],
    ['letters with a mark apart', 'i\u0306', 'ĭ'],
    ['what only looks like digits', '5² ½ ①', '5² ½ ①'],
    ['typographic dashes stay', 'a – b — c', 'a – b — c'],
    ['nothing', '\u200E\u00A0\u2800', ''],
  ])('%s', (_, typed, clean) => {
    expect(cleanLine(typed)).toBe(clean)
  })

  it('is at rest after one time, and leaves nothing unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanLine(text)
        expect(cleanLine(clean)).toBe(clean)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$/u)
      }),
    )
  })
})

describe('cleanText', () => {
  it.each([
    ['lines stay', 'a \r\n b\r\rc', 'a\nb\n\nc'],
    ['many empty lines are one', 'a\n\n\n \n\nb', 'a\n\nb'],
    ['spaces inside a line', 'a\u00A0\t b\u2003c', 'a b c'],
    ['NUL and bidi', '\u202Ea\u0000b', 'ab'],
    ['a family and a red heart stay whole', '👨‍👩‍👧 ❤️ 👍🏽', '👨‍👩‍👧 ❤️ 👍🏽'],
    ['a joiner elsewhere goes', 'a\u200Db\uFE0F', 'ab'],
    ['nothing', ' \n\u200B\n ', ''],
  ])('%s', (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean)
  })
})

it('makes every dash a hyphen', () => {
  expect(plainDashes('1‐2‑3–4—5―6−7﹣8')).toBe('1-2-3-4-5-6-7-8')
})

it('counts a picture sign and a line break as one', () => {
  expect(countCharacters('a\n😀')).toBe(3)
})
