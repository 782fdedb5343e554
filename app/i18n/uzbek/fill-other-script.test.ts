import { expect, it } from 'vitest'
import { fillOtherScript } from './fill-other-script'

it.each([
  ['Latin', { 'uz-Latn': 'kulol' }, { 'uz-Latn': 'kulol', 'uz-Cyrl': 'кулол' }, 'uz-Cyrl'],
  ['Cyrillic', { 'uz-Cyrl': 'кулол' }, { 'uz-Latn': 'kulol', 'uz-Cyrl': 'кулол' }, 'uz-Latn'],
  ['both', { 'uz-Latn': 'a', 'uz-Cyrl': 'б' }, { 'uz-Latn': 'a', 'uz-Cyrl': 'б' }, null],
  ['another language', { ru: 'гончар' }, { ru: 'гончар' }, null],
])('makes the other script of %s', (_, given, texts, made) => {
  expect(fillOtherScript(given)).toEqual({ texts, made })
})
