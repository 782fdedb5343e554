import { describe, expect, it } from 'vitest'
import { chosenLocale, matchAcceptLanguage } from './preferred-locale.server'

describe('matchAcceptLanguage', () => {
  it.each([
    ['uz', 'uz-Latn'],
    ['uz-UZ,ru;q=0.8', 'uz-Latn'],
    ['uz-Cyrl-UZ', 'uz-Cyrl'],
    ['fr,ru-RU;q=0.5,en;q=0.9', 'en'],
    ['kaa,ru;q=0.1', 'ru'],
    ['ru;q=0,en', 'en'],
    ['', 'uz-Latn'],
    ['*', 'uz-Latn'],
  ])('%s -> %s', (header, locale) => expect(matchAcceptLanguage(header)).toBe(locale))
})

describe('chosenLocale', () => {
  const from = (referer: string | null) =>
    chosenLocale(
      new Request('https://hamroh.example/ru/services', { headers: referer ? { Referer: referer } : {} }),
    )
  it('is the language of a page reached from another language of the same site', () => {
    expect(from('https://hamroh.example/uz-Latn/services')).toBe('ru')
  })
  it.each([
    ['no page before', null],
    ['the same language', 'https://hamroh.example/ru'],
    ['a page without a language', 'https://hamroh.example/'],
    ['another site', 'https://elsewhere.example/uz-Latn/services'],
    ['nonsense', 'nonsense'],
  ])('is null after %s', (_name, referer) => expect(from(referer)).toBeNull())
})
