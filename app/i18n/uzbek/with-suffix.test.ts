import { expect, it } from 'vitest'
import { spellSuffixes, withSuffix } from './with-suffix'

it.each([
  ['Toshkent', 'ga', 'Toshkentga'],
  ['Chirchiq', 'ga', 'Chirchiqqa'],
  ['Ulugʻbek', 'ga', 'Ulugʻbekka'],
  ['Chirchiq', 'gacha', 'Chirchiqqacha'],
  ['Yakkabogʻ', 'ga', 'Yakkabogʻga'],
  ['Chirchiq', 'ning', 'Chirchiqning'],
  ['Улуғбек', 'га', 'Улуғбекка'],
  ['Чирчиқ', 'гача', 'Чирчиққача'],
  ['октябрь', 'гача', 'октябргача'],
  ['4 000 000 soʻm', 'gacha', '4 000 000 soʻmgacha'],
])('%s and -%s is %s', (word, suffix, spelled) => {
  expect(withSuffix(word, suffix)).toBe(spelled)
})

it('spells what a text puts behind its values', () => {
  expect(spellSuffixes('Chirchiqga yoki Chirchiqgacha, Chirchiqda', ['Chirchiq'])).toBe(
    'Chirchiqqa yoki Chirchiqqacha, Chirchiqda',
  )
  expect(spellSuffixes('2026 йил 5 октябрьгача', ['2026 йил 5 октябрь'])).toBe('2026 йил 5 октябргача')
  expect(spellSuffixes('Olmakga', ['a (b', 'k'])).toBe('Olmakka')
})
