import { describe, expect, it } from 'vitest'
import { fold } from '~/i18n/uzbek/search-fold'
import { chooseText, languageOrder } from './local-text'
import { searchKeys, searchWords, stockState } from './rules'
import { listProductsInput } from './schema'

describe('search', () => {
  it('makes one word of every spelling', () => {
    expect(searchWords(fold('ГИЛАМ gilam Gilam'))).toEqual(['gilam'])
    expect(searchWords(fold("o'yinchoq oʻyinchoq ўйинчоқ o‘yinchoq"))).toEqual(['oyinchoq'])
    expect(searchWords(fold("ГИЛАМ gilam o'yinchoq"))).toEqual(['gilam', 'oyinchoq'])
  })

  it('looks for six words at most, none of one letter, and none in nothing', () => {
    expect(searchWords(fold('a b c bir ikki uch toʻrt besh olti yetti'))).toHaveLength(6)
    expect(searchWords(fold('% ? !'))).toEqual([])
  })

  it('keeps the words of names apart from all words, each once', () => {
    const keys = searchKeys(fold, {
      texts: [
        { name: 'Koʻza', description: 'Koʻk koʻza' },
        { name: 'Кўза', description: 'Кўк кўза' },
      ],
      categoryNames: ['Kulolchilik'],
      sellerName: 'Rishton',
    })
    expect(keys).toEqual({ searchName: 'koza', searchText: 'koza kulolchilik rishton kok' })
  })
})

describe('chooseText', () => {
  it('prefers the reader’s language, then the other Uzbek script', () => {
    expect(chooseText({ 'uz-Latn': 'a', ru: 'b' }, 'uz-Cyrl')).toEqual({ text: 'a', lang: 'uz-Latn' })
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
      category: "'; --",
      minTiyin: '50 000',
      maxTiyin: 'ko‘p',
    })
    expect(parsed).toMatchObject({ q: '', page: 1, minTiyin: 5_000_000n })
    expect([parsed.sort, parsed.category, parsed.maxTiyin]).toEqual([undefined, undefined, undefined])
  })
})
