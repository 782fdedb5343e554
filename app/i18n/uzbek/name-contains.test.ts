import { describe, expect, it } from 'vitest'
import { nameContains, nameIs } from './name-contains'

const spellings = (typed: string) => nameContains(typed).map(({ contains }) => contains)

describe('a name that somebody looks for', () => {
  it.each([
    ["ko'za", ["ko'za", 'koʻza', 'кўза']],
    ['кўза', ['кўза', 'koʻza']],
    ['Sopol lagan', ['Sopol lagan', 'Сопол лаган']],
    ['Блюдо', ['Блюдо', 'Blyudo']],
  ])('%s is found however it is spelled', (typed, found) =>
    expect(spellings(typed)).toEqual(expect.arrayContaining(found)),
  )

  it('is looked for letter by letter', () => {
    expect(spellings('50%_\\')).toEqual(['50\\%\\_\\\\'])
    expect(nameIs('50%_\\').equals).toBe('50\\%\\_\\\\')
  })
})
