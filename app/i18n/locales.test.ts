import { describe, expect, it } from 'vitest'
import { contentLocaleOf, contentLocales, forEveryReader, locales } from './locales'

describe('what is kept in some languages', () => {
  it('is read in its own by their readers, in Uzbek by readers of any other', () => {
    expect(locales.map(contentLocaleOf)).toEqual(
      locales.map((one) => contentLocales.find((kept) => kept === one) ?? 'uz-Latn'),
    )
    expect(contentLocaleOf('kaa')).toBe('uz-Latn')
  })

  it('has a text for readers of every language of the portal', () => {
    const texts = forEveryReader({ 'uz-Latn': 'bir', 'uz-Cyrl': 'бир', ru: 'один', en: 'one' })
    expect(Object.keys(texts)).toEqual([...locales])
    expect(texts.ru).toBe('один')
  })
})
