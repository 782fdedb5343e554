import { describe, expect, it } from 'vitest'
import { fold } from './search-fold'
import { stemUzbek } from './stem-uzbek'

const meets = (one: string, other: string) => {
  const own = stemUzbek(fold(one))
  return stemUzbek(fold(other)).some((stem) => own.includes(stem))
}

describe('stemUzbek', () => {
  it.each([
    ['gilam', 'gilamlarimizni'],
    ['gilam', 'гиламларнинг'],
    ['nafaqa', 'nafaqalari'],
    ['nafaqa', 'nafaqamni'],
    ['nogironlik', 'nogironligim'],
    ['nogiron', 'nogironligi'],
    ['pul', 'pulini'],
    ['uy', 'uyimda'],
    ['er', 'erim'],
    ['oyoq', 'oyogʻim'],
    ['yurak', 'yuragi'],
    ['tuman', 'tumanida'],
    ['asos', 'asosi'],
    ['shahar', 'shahrida'],
    ['oʻgʻil', 'oʻgʻlim'],
    ['parvarish', 'parvarishlash'],
    ['eshitish', 'eshitishni'],
    ['bola', 'bolam'],
    ['kursi', 'kursilar'],
    ['Toshkent', 'Toshkentdagi'],
  ])('%s meets %s', (one, other) => {
    expect(meets(one, other)).toBe(true)
  })

  it.each([
    ['gilam', 'kulol'],
    ['nafaqa', 'nafas'],
    ['protez', 'parda'],
    ['hassa', 'hasharot'],
    ['oy', 'oyoq'],
  ])('%s does not meet %s', (one, other) => {
    expect(meets(one, other)).toBe(false)
  })

  it('puts the nearest first and leaves at least three letters', () => {
    expect(stemUzbek('gilamlar')[0]).toBe('gilam')
    for (const word of ['da', 'lar', 'ni', 'dan', 'ishi', 'sida', ''])
      for (const stem of stemUzbek(word)) expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length))
  })
})
