import { describe, expect, it } from 'vitest'
import { guessLanguage } from './guess-language'

describe('guessLanguage', () => {
  it.each([
    ['Uyim ikkinchi qavatda', [undefined, 'uz-Latn', 'uz-Latn', undefined]],
    ['Oʻng qoʻlim yoʻq', [undefined, 'uz-Latn', 'uz-Latn', 'uz-Latn']],
    ['Ўнг қўлим йўқ', ['uz-Cyrl', undefined, 'uz-Cyrl', 'uz-Cyrl']],
    ['Живу на втором этаже, прошу позвонить за час до выезда', ['ru', 'ru', undefined, 'ru']],
    ['Салом', ['ru', undefined, undefined, 'ru']],
    ['12-34, 5', [undefined, undefined, undefined, undefined]],
    ['', [undefined, undefined, undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(
      (['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const).map((locale) => guessLanguage(text, locale)),
    ).toEqual(expected)
  })
})
