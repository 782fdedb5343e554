import { describe, expect, it } from 'vitest'
import { chooseText, languageOrder } from './local-text'
import { stockState } from './rules'
import { listProductsInput } from './schema'

describe('chooseText', () => {
  it('prefers the reader’s language, then the other Uzbek script, shown in hers', () => {
    expect(chooseText({ 'uz-Latn': 'a', ru: 'b' }, 'uz-Cyrl')).toEqual({ text: 'а', lang: 'uz-Cyrl' })
    expect(chooseText({ 'uz-Cyrl': 'Чуст пичоғи' }, 'uz-Latn')).toEqual({
      text: 'Chust pichogʻi',
      lang: 'uz-Latn',
    })
    expect(chooseText({ 'uz-Cyrl': 'a', en: 'b' }, 'ru')).toEqual({ text: 'a', lang: 'uz-Cyrl' })
    expect(chooseText({}, 'en')).toEqual({ text: '', lang: 'en' })
    for (const locale of ['uz-Latn', 'uz-Cyrl', 'ru', 'en']) {
      expect(languageOrder(locale)[0]).toBe(locale)
      expect(new Set(languageOrder(locale)).size).toBe(4)
    }
  })
})

describe('stockState', () => {
  it('says few at three', () => {
    expect([0, 1, 3, 4].map((stock) => stockState('in_stock', stock))).toEqual([
      'soldOut',
      'few',
      'few',
      'inStock',
    ])
    expect(stockState('made_to_order', 0)).toBe('toOrder')
  })
})

describe('listProductsInput', () => {
  it('leaves out what makes no sense and reads prices as people type them', () => {
    const parsed = listProductsInput.parse({
      page: '-3',
      sort: 'x',
      chosen: { category: ["'; --", 'toys', 'toys'] },
      minTiyin: '50 000',
      maxTiyin: 'ko‘p',
    })
    expect(parsed).toMatchObject({ q: '', page: 1, minTiyin: 5_000_000n })
    expect([parsed.sort, parsed.maxTiyin]).toEqual([undefined, undefined])
    expect(parsed.chosen).toEqual({ category: ['toys'] })
  })
  it('never makes another price or query of what was typed', () => {
    const parsed = listProductsInput.parse({ q: 'a'.repeat(300), minTiyin: '1.5', maxTiyin: '1,2 mln' })
    expect(parsed.q).toHaveLength(300)
    expect([parsed.minTiyin, parsed.maxTiyin]).toEqual([undefined, 120_000_000n])
  })
})
