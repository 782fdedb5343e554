import { expect, it } from 'vitest'
import { targetsOf, writtenIn } from './rules'

it('offers the languages in which nothing is written, Uzbek once', () => {
  expect(targetsOf(['uz-Cyrl'])).toEqual(['ru', 'en'])
  expect(targetsOf(['ru'])).toEqual(['uz-Latn', 'en'])
  expect(targetsOf(['uz-Latn', 'uz-Cyrl', 'ru', 'en'])).toEqual([])
})

it('takes a made script for nobody’s words', () => {
  const texts = [
    { locale: 'uz-Latn', isMade: false },
    { locale: 'uz-Cyrl', isMade: true },
  ]
  expect(writtenIn(texts)).toEqual(['uz-Latn'])
})
