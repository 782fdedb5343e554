import { describe, expect, it } from 'vitest'
import { findWay } from './language-redirect'

const way = (path: string) => findWay(path, new Set(['market', 'staff']))

describe('findWay', () => {
  it.each([
    ['/EN/market', 'en', '/market'],
    ['/En', 'en', ''],
    ['/ru-RU/market/', 'ru', '/market/'],
    ['/en_US/market', 'en', '/market'],
    ['/uz-latn/market/products/x', 'uz-Latn', '/market/products/x'],
    ['/UZ-CYRL', 'uz-Cyrl', ''],
    ['/uz_Latn_UZ/market', 'uz-Latn', '/market'],
  ])('%s is %s and %j', (path, locale, rest) => expect(way(path)).toEqual({ locale, isUzbek: false, rest }))

  it.each([
    ['/uz', ''],
    ['/UZ/market', '/market'],
    ['/uz-UZ/market', '/market'],
  ])('%s leaves the script to the reader', (path, rest) =>
    expect(way(path)).toEqual({ locale: null, isUzbek: true, rest }),
  )

  it.each(['/market', '/market/products/x', '/staff'])('%s leaves the language to the reader', (path) =>
    expect(way(path)).toEqual({ locale: null, isUzbek: false, rest: path }),
  )

  it.each([
    '/',
    '/en',
    '/uz-Latn/market',
    '/ru/EN',
    '/xx/market',
    '/english',
    '/ru-RU-x-y',
    '/api/market',
    '/__proto__',
  ])('%s stays where it is', (path) => expect(way(path)).toBe(null))
})
