import { expect, it } from 'vitest'
import { targetsOf } from './rules'

it('offers the languages in which nothing is written, Uzbek once', () => {
  expect(targetsOf(['uz-Cyrl'])).toEqual(['ru', 'en'])
  expect(targetsOf(['ru'])).toEqual(['uz-Latn', 'en'])
  expect(targetsOf(['uz-Latn', 'uz-Cyrl', 'ru', 'en'])).toEqual([])
})
