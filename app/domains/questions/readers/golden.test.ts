import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TextGroup } from '~/lib/text-key'
import { readBirthCertificate } from './codes/read-birth-certificate'
import { readCertificateNumber } from './codes/read-certificate-number'
import { readHandoverCode } from './codes/read-handover-code'
import { readPassport } from './codes/read-passport'
import { publicNumberReader } from './codes/read-public-number'
import { readSerialNumber } from './codes/read-serial-number'
import { readTaxpayerNumber } from './codes/read-taxpayer-number'
import { readTrackingNumber } from './codes/read-tracking-number'
import { readVerificationCode } from './codes/read-verification-code'
import { readDate } from './dates/read-date'
import { moneyReader } from './numbers/read-money'
import { numberReader } from './numbers/read-number'
import { grams, pieces, workingDays } from './numbers/units'
import { readEmail } from './read-email'
import { nameReader } from './read-name'
import { readPhone } from './read-phone'
import { readPinfl } from './read-pinfl'
import type { Reader } from './reader'

/** Of no catalogue: only the ends matter here. */
const words = 'x' as TextGroup

const readers: Record<string, Reader<unknown>> = {
  birth: readBirthCertificate,
  certificate: readCertificateNumber,
  code: readHandoverCode,
  days: numberReader({ words, least: 0, most: 180, units: workingDays }),
  date: (text) => readDate(text, { today: '2026-11-26', towards: 'past' }),
  email: readEmail,
  money: moneyReader({ words, least: 100n, most: 999_999_999n }),
  name: nameReader({ words, most: 100 }),
  order: publicNumberReader('HB'),
  parcel: readTrackingNumber,
  passport: readPassport,
  phone: readPhone,
  pinfl: readPinfl,
  serial: readSerialNumber,
  stock: numberReader({ words, least: 0, most: 9999, units: pieces }),
  taxpayer: readTaxpayerNumber,
  verification: readVerificationCode,
  weight: numberReader({ words, least: 1, most: 100_000, units: grams }),
}

const folder = new URL('./golden/', import.meta.url)

// What people type in each language, with the value that is meant or the refusal that is due.
describe.each(readdirSync(folder))('%s', (file) => {
  const rows = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

  it('has 300 inputs and more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300)
  })

  it('is read as it is meant', () => {
    const wrong = rows.flatMap(([kind = '', typed = '', expected]) => {
      const answer = readers[kind]?.(JSON.parse(`"${typed}"`))
      const got = answer?.ok ? `=${answer.value}` : `!${answer?.error}`
      return got === expected ? [] : [`${kind} ${typed}: ${expected}, but ${got}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('a line of 20,000 signs', () => {
  const longest = 20_000
  const lines = ['a', 'я', '1', '1 ', '1,', '- ', '. ', "'", '<', '@', 'a@', '(', '1 mln '].flatMap(
    (piece) => {
      const line = piece.repeat(longest / piece.length)
      return [line, `${line}!`, `x${line}`]
    },
  )

  it.each(Object.entries(readers))('is refused in no time: %s', (_, read) => {
    const started = performance.now()
    for (const line of lines) expect(read(line), line.slice(0, 20)).toMatchObject({ ok: false })
    // Some milliseconds; a pattern that begins anew at every letter took minutes.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
