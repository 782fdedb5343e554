import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBirthCertificate } from '~/domains/questions/readers/codes/read-birth-certificate'
import { readCertificateNumber } from '~/domains/questions/readers/codes/read-certificate-number'
import { readDate } from '~/domains/questions/readers/dates/read-date'
import {
  moneyReader,
  publicNumberReader,
  type Reader,
  readEmail,
  readPassport,
  readPhone,
  readTrackingNumber,
} from '~/domains/questions/schema'
import { locales } from '~/i18n/locales'
import type { TextGroup } from '~/lib/text-key'
import { catalogues } from './texts/locale-catalogues'

const sources = ['app/domains', 'app/routes', 'app/http', 'app/workflows', 'app/views', 'app/ui']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const find = (pattern: RegExp, except: readonly string[] = []) =>
  sources.flatMap(({ file, text }) =>
    except.includes(file) ? [] : [...text.matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`),
  )

describe('what is typed', () => {
  it('never becomes another value in silence', () => {
    // The query of the product list writes nothing; what makes no sense in its address is left out, and that is said.
    const query = ['app/domains/market/catalogue/schema.ts']
    expect(find(/\bz\b[^;]*?\.catch\(/g, query)).toEqual([])
    expect(find(/z\.coerce\.[a-z]+/g, query)).toEqual([])
    expect(find(/Number\((?:form|query|text)\.?[^)]*\)+ \|\| \w+/g)).toEqual([])
  })

  it('is read by the readers alone', () => {
    // What drops all but the digits takes `abc123456` for a code, and full-width digits for nothing.
    const others = sources.filter(({ file }) => !file.startsWith('app/domains/questions/readers/'))
    const drops = /\.replace\(\/(?:\\D|\[\^\\d\])\+?\/g/
    expect(others.filter(({ text }) => drops.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('is ticked as the box sends it', () => {
    // A box that sends `on` and a schema that waits for `yes` make a form that nobody can send.
    const others = ['app/domains/questions/readers/field.ts']
    expect(find(/z\.literal\('(?:on|yes)', [^)]*\)/g, others)).toEqual([])
  })

  it('is read where a field is: in schemas, kinds, and what is searched for', () => {
    // The cleaner and the letters are everybody's; what a PINFL, a day or a phone is, `questions` alone knows.
    expect(readdirSync('app/lib/typed').filter((name) => !name.includes('.test.'))).toEqual([
      'clean-file-name.ts',
      'clean.ts',
      'look-alikes.ts',
      'normalise-apostrophes.ts',
    ])
    const searches = [
      'app/domains/cases/queries/search-cases.server.ts',
      'app/domains/market/orders/queries/find-desk-orders.server.ts',
      'app/domains/market/orders/queries/get-order-for-guest.server.ts',
      'app/routes/staff/parts/queue/act-on-queue.server.ts',
      'app/workflows/audit/open-audit-subjects.server.ts',
      'app/workflows/telegram/answer-telegram.server.ts',
    ]
    // A code that is compared under the lock of its parcel; and forms whose other fields are the page's own.
    const others = [
      'app/domains/market/orders/commands/try-receipt-code.server.ts',
      'app/routes/seller/apply.tsx',
      'app/http/sheet/read-period.server.ts',
    ]
    const reader =
      /import \{[^}]*\b(?:read[A-Z]\w+|\w+Reader|dateField|optionalDateField)\b[^}]*\} from '~\/domains\/questions\/schema'/
    const users = sources
      .filter(({ file, text }) => !file.endsWith('/schema.ts') && reader.test(text))
      .map(({ file }) => file)
    expect(users.length).toBeGreaterThan(5)
    expect(users.filter((file) => !searches.includes(file) && !others.includes(file))).toEqual([])
  })

  it('has one field a kind', () => {
    const kinds = /data-kind=|type="tel"|autoComplete="(?:tel|email)"|inputMode="tel"/
    expect(
      sources.flatMap(({ file, text }) => (!file.startsWith('app/ui/') && kinds.test(text) ? [file] : [])),
    ).toEqual([])
  })

  it('is not cut by the browser', () => {
    expect(find(/maxLength=\{/g, ['app/ui/form/search-field.tsx'])).toEqual([])
  })

  it('has a text for every refusal of its field, in every language', () => {
    const needs = {
      name: ['tooLong'],
      line: ['tooLong'],
      text: ['tooLong'],
      number: ['tooLarge'],
      money: ['tooLarge'],
    }
    const wanted = sources.flatMap(({ text }) =>
      [...text.matchAll(/\b(name|line|text|number|money)Reader\(\{([^}]*)\}/g)].flatMap(
        ([, kind = '', rules = '']) => {
          const words = /words: '([^']+)'/.exec(rules)?.[1]
          const least = /least: ([1-9])/.test(rules)
          const low = kind === 'number' || kind === 'money' ? 'tooSmall' : 'tooShort'
          const keys = [...needs[kind as keyof typeof needs], ...(least ? [low] : [])]
          return words ? keys.map((key) => `${words}.${key}`) : []
        },
      ),
    )
    expect(wanted.length).toBeGreaterThan(20)
    const missing = locales.flatMap((locale) => {
      const keys = [...catalogues[locale].keys()].map((key) => key.replace(/_(?:one|few|many|other)$/, ''))
      return wanted.filter((key) => !keys.includes(key)).map((key) => `${locale}: ${key}`)
    })
    expect(missing).toEqual([])
  })
})

describe('the examples that the portal prints', () => {
  const sum = moneyReader({ words: 'x' as TextGroup, least: 1n, most: 999_999_999n })
  const day: Reader<string> = (text) => readDate(text, { today: '2026-01-01', towards: 'past' })
  const kinds: [string, RegExp, Reader<unknown>][] = [
    ['phone', /\+998[\d ]{12,}\d/g, readPhone],
    ['e-mail', /[\w.]+@[\w.]+\w/g, readEmail],
    ['order', /\bHB-[\dA-Z]{4}-[\dA-Z]{4}/g, publicNumberReader('HB')],
    ['voucher', /\bHV-[\dA-Z]{4}-[\dA-Z]{4}/g, publicNumberReader('HV')],
    ['birth certificate', /\b[IVX]+-[A-Z]{2} \d{7}/g, readBirthCertificate],
    ['certificate', /\bNG-\d{7}/g, readCertificateNumber],
    ['passport', /\bAA ?\d{7}/g, readPassport],
    ['parcel', /\b[A-Z]{2}\d{9}[A-Z]{2}\b/g, readTrackingNumber],
    ['sum', /(?<![\d+] ?)\d{1,3}(?: \d{3})+(?! ?\d)/g, sum],
    ['day', /\b\d{1,2} \d{1,2} \d{4}\b/g, day],
  ]
  it.each(kinds)('%s: are taken by the field itself, in every language', (_, pattern, read) => {
    const examples = locales.map((locale) =>
      [...catalogues[locale]].flatMap(([key, text]) =>
        [...text.matchAll(pattern)].map(([found]) => ({ key, found, answer: read(found) })),
      ),
    )
    expect(examples.flat().filter(({ answer }) => !answer.ok)).toEqual([])
    expect(examples.every((found) => found.length > 0)).toBe(true)
  })
})
