import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import type { TextGroup } from '~/lib/text-key'
import { readBirthCertificate } from '~/lib/typed/codes/read-birth-certificate'
import { readCertificateNumber } from '~/lib/typed/codes/read-certificate-number'
import { readPassport } from '~/lib/typed/codes/read-passport'
import { publicNumberReader } from '~/lib/typed/codes/read-public-number'
import { readTrackingNumber } from '~/lib/typed/codes/read-tracking-number'
import { readDate } from '~/lib/typed/dates/read-date'
import { moneyReader } from '~/lib/typed/numbers/read-money'
import { readEmail } from '~/lib/typed/read-email'
import { readPhone } from '~/lib/typed/read-phone'
import type { Reader } from '~/lib/typed/reader'
import { catalogues } from './locale-catalogues'

const sources = ['app/domains', 'app/routes', 'app/http', 'app/workflows', 'app/ui']
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
    expect(find(/\.replace\(\/(?:\\D|\[\^\\d\])\+?\/g/g)).toEqual([])
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
