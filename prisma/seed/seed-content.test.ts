import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { readRows } from './content-files'
import { readMakers } from './makers/content'
import { offerRows } from './makers/offers'
import { generatePeople } from './people/generated-people'
import { demonstrationPeople } from './people/people'
import { centreRows } from './reference/centres'
import { deviceTextRows } from './reference/device-texts'
import { parameterRows } from './reference/parameters'
import { seedDayOf } from './seed-day'
import { seedId } from './seed-id'
import { serviceTextRows } from './services/services'

const day = seedDayOf(new Date('2026-11-21T09:00:00Z'))
const cyrillic = /\p{Script=Cyrillic}/u
const latin = /\p{Script=Latin}/u

describe('tables', () => {
  const territories = readRows('territories.tsv')
  const devices = readRows('devices.tsv')
  const services = readRows('services.tsv')

  it('have 14 regions, 208 districts and cities, 30 kinds of device, 6 of repair and 49 services, each once', () => {
    const regions = territories.filter((row) => row.level === 'region')
    expect([regions.length, territories.length - regions.length]).toEqual([14, 208])
    expect([devices.length, services.length]).toEqual([36, 49])
    expect(new Set(territories.map((row) => row.soato)).size).toBe(222)
    expect(new Set([...devices, ...services].map((row) => row.code)).size).toBe(85)
  })

  it('put each district under a region that exists, and give it a centre', () => {
    const regions = new Set(territories.filter((row) => row.level === 'region').map((row) => row.soato))
    const rest = territories.filter((row) => row.level !== 'region')
    expect(rest.filter((row) => !regions.has(row.parent ?? ''))).toEqual([])
    expect(centreRows().map((row) => row.code)).toEqual(rest.map((row) => row.soato))
    expect(centreRows().filter((row) => !/^998\d{9}$/.test(row.phone))).toEqual([])
  })

  it('write each name in its script, with the letters of Uzbek and no straight quotes', () => {
    for (const row of [...territories, ...devices, ...services]) {
      const { name_uz_latn: uz = '', name_uz_cyrl: uzCyrl = '', name_ru: ru = '', name_en: en = '' } = row
      expect([uz, en].filter((name) => name === '' || cyrillic.test(name))).toEqual([])
      expect([uzCyrl, ru].filter((name) => !cyrillic.test(name) || latin.test(name))).toEqual([])
      expect(normaliseApostrophes(uz)).toBe(uz)
      expect(`${uz}${uzCyrl}${ru}${en}`).not.toMatch(/['`]|\s{2}/)
    }
  })
})

describe('texts', () => {
  const texts = [...deviceTextRows(), ...serviceTextRows()]

  it('are there for every kind of device and every service in every language', () => {
    const keys = new Set(
      [...deviceTextRows()]
        .map((row) => `${row.deviceCode} ${row.locale}`)
        .concat(serviceTextRows().map((row) => `${row.serviceCode} ${row.locale}`)),
    )
    const codes = [...readRows('devices.tsv'), ...readRows('services.tsv')].map((row) => row.code)
    expect(
      codes.flatMap((code) => locales.map((locale) => `${code} ${locale}`)).filter((key) => !keys.has(key)),
    ).toEqual([])
    expect(keys.size).toBe(texts.length)
  })

  it('use the right letters and speak of people with respect', () => {
    for (const text of texts) {
      const words = JSON.stringify(text)
      if (text.locale === 'uz-Latn') expect(normaliseApostrophes(words)).toBe(words)
      expect(words).not.toMatch(/инвалид(?!ност)|nogiron(?!lig|lik)|ногирон(?!лиг|лик)|\bdisabled\b/i)
    }
  })
})

describe('parameters', () => {
  it('have a ceiling for every kind of device, marked as an example', () => {
    const ceilings = parameterRows(day).filter((row) => row.code.startsWith('voucher-ceiling.'))
    expect(ceilings.map((row) => row.code.split('.')[1])).toEqual(
      readRows('devices.tsv').map((row) => row.code),
    )
    expect(ceilings.every((row) => row.isExample && row.value > 0n)).toBe(true)
  })

  it('name a source for every row', () => {
    expect(parameterRows(day).filter((row) => row.source.length < 10)).toEqual([])
  })
})

describe('makers', () => {
  const ceilings = new Map(parameterRows(day).map((row) => [row.code, BigInt(row.value)]))
  const offers = offerRows(readMakers())

  it('are twelve in places that exist', () => {
    const places = new Set(readRows('territories.tsv').map((row) => row.soato))
    expect(readMakers().makers).toHaveLength(12)
    expect(readMakers().makers.filter((maker) => !places.has(maker.soato))).toEqual([])
  })

  it.each(readRows('devices.tsv').map((row) => row.code ?? ''))(
    'offer %s below and above its ceiling',
    (code) => {
      const ceiling = ceilings.get(`voucher-ceiling.${code}`) ?? 0n
      const prices = offers
        .filter((offer) => offer.deviceCode === code)
        .map((offer) => BigInt(offer.priceTiyin))
      expect(prices.length).toBeGreaterThanOrEqual(3)
      expect(prices.some((price) => price <= ceiling)).toBe(true)
      // A top-up that one card payment can carry: 6,100 to 999,999.99 so'm.
      const topUps = prices.map((price) => price - ceiling).filter((topUp) => topUp > 0n)
      expect(topUps.some((topUp) => topUp >= 610_000n && topUp <= 99_999_999n)).toBe(true)
    },
  )
})

describe('people', () => {
  const people = [...demonstrationPeople(day), ...generatePeople(day)]

  it('are the same in every run and share no number', () => {
    expect(generatePeople(day)).toEqual(generatePeople(day))
    for (const field of ['key', 'pinfl', 'passport', 'phone', 'email'] as const) {
      const values = people.map((person) => person[field]).filter((value) => value !== null)
      expect(new Set(values).size).toBe(values.length)
    }
  })

  it('live in places, use devices and work for makers that exist', () => {
    const places = new Set(readRows('territories.tsv').map((row) => row.soato))
    const devices = new Set(readRows('devices.tsv').map((row) => row.code))
    const makers = new Set(readMakers().makers.map((maker) => maker.slug))
    expect(people.filter((person) => !places.has(person.districtSoato))).toEqual([])
    expect(
      people.flatMap((person) => person.disability?.devices ?? []).filter((code) => !devices.has(code)),
    ).toEqual([])
    const employers = people.flatMap((person) => person.roles.map((role) => role.organisation))
    const named = employers.flatMap((employer) => (employer && 'maker' in employer ? [employer.maker] : []))
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((slug) => !makers.has(slug))).toEqual([])
  })

  it('are labelled for testers in every language', () => {
    for (const person of demonstrationPeople(day))
      expect(Object.keys(person.label).sort()).toEqual([...locales].sort())
  })
})

describe('seedId', () => {
  it('is a UUIDv7 that depends on the name only', () => {
    expect(seedId('a')).toBe(seedId('a'))
    expect(seedId('a')).not.toBe(seedId('b'))
    expect(seedId('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})
