import { expect, it } from 'vitest'
import { decideFate } from './decide'

it.each([
  ['is new', { shipped: 'b', found: null, recorded: null }, 'insert'],
  ['was deleted', { shipped: 'b', found: null, recorded: 'a' }, 'keep'],
  ['says the same', { shipped: 'b', found: 'b', recorded: 'a' }, 'same'],
  ['was never edited', { shipped: 'b', found: 'a', recorded: 'a' }, 'update'],
  ['was put there before that was kept', { shipped: 'b', found: 'a', recorded: null }, 'update'],
  ['was edited', { shipped: 'b', found: 'x', recorded: 'a' }, 'keep'],
] as const)('a row that %s', (_, standing, fate) => {
  expect(decideFate(standing)).toBe(fate)
})
