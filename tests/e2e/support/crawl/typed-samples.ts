import { readFileSync } from 'node:fs'
import { checkCharacter } from '../../../../app/lib/public-number'

/** What people type into a field of one kind: what must be taken, and what must be refused beside the field. */
export interface Samples {
  taken: string[]
  refused: string[]
}

/** The readers' golden inputs, by the kinds of the fields that they stand for. */
const goldenOf: Record<string, string> = {
  birthCertificate: 'birth',
  certificate: 'certificate',
  secretCode: 'code',
  date: 'date',
  email: 'email',
  money: 'money',
  name: 'name',
  orderNumber: 'order',
  serialNumber: 'serial',
  tracking: 'parcel',
  verificationCode: 'verification',
  phone: 'phone',
  pinfl: 'pinfl',
}

// Bounds, the check digit and whether tiyin are taken are each form's own: what fails by them alone says nothing of
// another form.
const byBound =
  /x\.too|typed\.pinfl\.check|typed\.money\.whole|typed\.date\.(?:past|future|range|tooLate|tooEarly)/

/** At most so many of each. */
export const samplesOfEach = 6

/** Some of each kind, the same ones in every run. Kinds without a reader of their own get what breaks programs. */
export function samplesOf(locale: string): (kind: string) => Samples {
  const rows = readFileSync(`app/domains/questions/readers/golden/${locale}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  return (kind) => {
    if (kind === 'number')
      return { taken: ['5', ' ５ ', '5\u00A0', '\u20665\u2069'], refused: ['abc', '-', '1.2.3,4', '$5'] }
    // Always nine digits, the first of them not 0.
    if (kind === 'taxNumber')
      return { taken: ['305123456', ' 305 123 456 ', '３０５１２３４５６'], refused: ['abc', '12345', '-'] }
    // Twenty digits, the sixth to eighth of them for soʻm.
    if (kind === 'account')
      return { taken: ['20218000700234567001', ' 2021 8000 7002 3456 7001 '], refused: ['abc', '12345', '-'] }
    if (kind === 'bankCode')
      return { taken: ['00873', ' 00 873 ', '００８７３'], refused: ['abc', '123', '-'] }
    // Latin letters and digits, however they are cut up; what only looks Latin is Latin.
    if (kind === 'promoCode')
      return { taken: ['BAHOR20', ' bahor 20 ', 'bahor-20', 'ВАНОР20'], refused: ['abc', '— …', 'БАҲОР20'] }
    const prefix = prefixOf[kind]
    if (prefix) return samplesOfNumber(prefix)
    if (!goldenOf[kind]) return { taken: odd, refused: wordless.has(kind) ? ['— …', 'x'.repeat(12_001)] : [] }
    const own = rows.filter(([golden]) => golden === goldenOf[kind])
    const pick = (wanted: (expected: string) => boolean) =>
      thin(
        own
          .filter(([, , expected = '']) => wanted(expected))
          .map(([, typed = '']) => JSON.parse(`"${typed}"`)),
      )
    return {
      taken: pick((expected) => expected.startsWith('=') && (kind !== 'money' || isUsualPrice(expected))),
      refused: pick((expected) => expected.startsWith('!') && !byBound.test(expected)),
    }
  }
}

/** Numbers of the portal that are no order's, by what they begin with. */
const prefixOf: Record<string, string> = { applicationNumber: 'HA', mandateNumber: 'HM' }

function samplesOfNumber(prefix: string): Samples {
  const number = `${prefix}-7Q4K-92M${checkCharacter(prefix, '7Q4K92M')}`
  return {
    taken: [number, ` ${number.toLowerCase()} `, number.replaceAll('-', ' '), number.replaceAll('-', '')],
    refused: ['abc', '— …', `${prefix}-7Q4K`, `${number}9`],
  }
}

// Every form takes a sum between 1,000 and 999,999 so'm; the golden values are tiyin.
function isUsualPrice(expected: string): boolean {
  const tiyin = Number(expected.slice(1))
  return tiyin >= 100_000 && tiyin <= 99_999_900
}

function thin(all: string[]): string[] {
  const step = Math.max(1, all.length / samplesOfEach)
  return Array.from(
    { length: Math.min(samplesOfEach, all.length) },
    (_, index) => all[Math.floor(index * step)] ?? '',
  )
}

const wordless = new Set(['words', 'text', 'address'])
const odd = ['😀 👨‍👩‍👧', `%_\\ <b>'";--`, '\u202Eоб\u202C', '１２３ ａｂｃ', 'ʻ’‘`´', '__proto__']
