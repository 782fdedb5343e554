import { expect, it } from 'vitest'
import { showSource } from './show-source'

const seeded = { source: 'Misol', sourceTexts: { 'uz-Latn': 'Misol', ru: 'Пример', en: 'Example' } }

it('stands in the language of the page where it was written in it', () => {
  expect(showSource(seeded, 'ru')).toEqual({ text: 'Пример' })
  expect(showSource(seeded, 'en')).toEqual({ text: 'Example' })
  expect(showSource(seeded, 'uz-Cyrl')).toEqual({ text: 'Мисол' })
})

it('stands as typed, and marked, on pages of other languages', () => {
  const typed = { source: 'Указ № 1', sourceTexts: { ru: 'Указ № 1' } }
  expect(showSource(typed, 'ru')).toEqual({ text: 'Указ № 1' })
  expect(showSource(typed, 'uz-Latn')).toEqual({ text: 'Указ № 1', lang: 'ru' })
  expect(showSource({ source: 'Фармон', sourceTexts: { 'uz-Cyrl': 'Фармон' } }, 'en')).toEqual({
    text: 'Фармон',
    lang: 'uz-Cyrl',
  })
})

it('was Uzbek before its language was kept', () => {
  expect(showSource({ source: 'Misol', sourceTexts: {} }, 'en')).toEqual({ text: 'Misol', lang: 'uz-Latn' })
})
