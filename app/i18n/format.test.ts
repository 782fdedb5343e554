import { describe, expect, it } from 'vitest'
import { createFormat } from './format'
import { type Locale, locales } from './locales'

/** The same call in the order of the language switch. */
function inAll(write: (format: ReturnType<typeof createFormat>) => string): string[] {
  return locales.map((locale: Locale) => write(createFormat(locale)).replaceAll('\u00A0', '_'))
}

describe('createFormat', () => {
  it('is made once a language', () => {
    expect(createFormat('ru')).toBe(createFormat('ru'))
  })

  it('writes money', () => {
    expect(inAll((format) => format.money(123_456_700n))).toEqual([
      '1_234_567_soʻm',
      '1_234_567_сўм',
      '1_234_567_сум',
      'UZS_1,234,567',
    ])
    expect(inAll((format) => format.money('-1205'))).toEqual([
      '−12,05_soʻm',
      '−12,05_сўм',
      '−12,05_сум',
      '−UZS_12.05',
    ])
    expect(createFormat('en').money(0n)).toBe('UZS\u00A00')
    expect(createFormat('en').money(90_071_992_547_409_931n)).toBe('UZS\u00A0900,719,925,474,099.31')
  })

  it('writes numbers', () => {
    expect(inAll((format) => format.number(1234.5))).toEqual(['1_234,5', '1_234,5', '1_234,5', '1,234.5'])
    expect(createFormat('en').number(-0.001)).toBe('0')
    expect(createFormat('en').number(12_345n)).toBe('12,345')
    expect(inAll((format) => format.percent(0.255))).toEqual(['25,5%', '25,5%', '25,5_%', '25.5%'])
    expect(inAll((format) => format.fileSize(1_500_000))).toEqual(['1,4_MB', '1,4_МБ', '1,4_МБ', '1.4_MB'])
    expect(createFormat('en').fileSize(655_360)).toBe('640\u00A0KB')
    expect(createFormat('en').fileSize(12)).toBe('12\u00A0B')
    expect(() => createFormat('en').number(Number.NaN)).toThrow(RangeError)
  })

  it('writes days', () => {
    expect(inAll((format) => format.dateLong('2026-03-05'))).toEqual([
      '2026-yil 5-mart',
      '2026 йил 5 март',
      '5 марта 2026 г.',
      '5 March 2026',
    ])
    expect(new Set(inAll((format) => format.dateShort('2026-03-05')))).toEqual(new Set(['05.03.2026']))
  })

  it('shows instants by the clock in Tashkent', () => {
    const { dateTime, dateShort, dateLong, month, time } = createFormat('uz-Latn')
    expect(dateTime(new Date('2026-03-04T19:30:00Z'))).toBe('05.03.2026 00:30')
    expect(dateShort('2026-12-31T18:59:59.999Z')).toBe('31.12.2026')
    expect(month('2026-12-31T19:00:00Z')).toBe('01.2027')
    expect(dateLong('2026-12-31T19:00:00Z')).toBe('2027-yil 1-yanvar')
    expect(time('2026-03-04T09:07:00Z')).toBe('14:07')
    expect(() => dateShort('soon')).toThrow(RangeError)
  })

  it('writes people', () => {
    const name = { family: 'Karimova', given: 'Shahnoza', patronymic: 'Oʻktam qizi' }
    expect(createFormat('uz-Latn').personName(name)).toBe('Karimova Shahnoza Oʻktam qizi')
    expect(createFormat('en').personName(name)).toBe('Shahnoza Oʻktam qizi Karimova')
    expect(inAll((format) => format.personName(name, 'short'))).toEqual([
      'Karimova_Sh._Oʻ.',
      'Каримова_Ш._Ў.',
      'Каримова_Ш._У.',
      'Sh._Oʻ._Karimova',
    ])
    expect(inAll((format) => format.personName(name))).toEqual([
      'Karimova Shahnoza Oʻktam qizi',
      'Каримова Шаҳноза Ўктам қизи',
      'Каримова Шахноза Уктам кизи',
      'Shahnoza Oʻktam qizi Karimova',
    ])
    expect(createFormat('uz-Cyrl').registerName(name)).toBe('Karimova Shahnoza Oʻktam qizi')
    expect(inAll((format) => format.name('Чуст дўппилари'))[0]).toBe('Chust doʻppilari')
    expect(createFormat('ru').personName({ family: 'Ким', given: 'Анна', patronymic: null }, 'short')).toBe(
      'Ким\u00A0А.',
    )
  })

  it('writes lists', () => {
    expect(inAll((format) => format.list(['a', 'b', 'c']))).toEqual([
      'a, b va c',
      'a, b ва c',
      'a, b и c',
      'a, b and c',
    ])
    expect(createFormat('en').list(['a'])).toBe('a')
    expect(createFormat('en').list([])).toBe('')
  })
})

it('rounds as people do, and changes to the next unit in time', () => {
  const { number, fileSize } = createFormat('en')
  expect([1.005, 2.675, -1.005, 0.1 + 0.2, 1e21].map(number)).toEqual([
    '1.01',
    '2.68',
    '−1.01',
    '0.3',
    number(1e21),
  ])
  expect([1_048_575, 1_048_064, 1023, 1_073_741_823].map((bytes) => fileSize(bytes))).toEqual(
    ['1 MB', '1 MB', '1,023 B', '1 GB'].map((text) => text.replace(' ', '\u00A0')),
  )
})
