import { expect, it } from 'vitest'
import { chooseCompared, compareHref } from './compared'

const found = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const ids = (asked: string[]) => {
  const { compared, ...rest } = chooseCompared(found, asked)
  return { ids: compared.map(({ id }) => id).join(''), ...rest }
}

it('compares at most four, each once, and says what it left out', () => {
  expect(ids([])).toEqual({ ids: '', isCut: false, areGone: false })
  expect(ids(['c', 'a', 'c'])).toEqual({ ids: 'ac', isCut: false, areGone: false })
  expect(ids(['e', 'd', 'c', 'b', 'a'])).toEqual({ ids: 'abcd', isCut: true, areGone: false })
  expect(ids(['a', 'x\u0000'])).toEqual({ ids: 'a', isCut: false, areGone: true })
})

it('leads to the first three with the region that distances are counted from', () => {
  expect(compareHref('/x', '1726', found)).toBe('/x?from=1726&offer=a&offer=b&offer=c')
  expect(compareHref('/x', '', found.slice(0, 2))).toBe('/x?offer=a&offer=b')
})
