import { describe, expect, it, vi } from 'vitest'
import { nameMarks, searchedMarks } from './name-marks.server'

vi.mock('~/platform/env.server', () => ({ env: () => ({ BLIND_INDEX_KEY: 'a secret of the tests' }) }))

const scope = 'centre:1726262'
const name = { familyName: 'Gʻulomov', givenName: 'Xoʻja', patronymic: 'Baxtiyor oʻgʻli' }

const finds = (typed: string, within: typeof scope | 'people' = scope) => {
  const marks = new Set(nameMarks(scope, [name]))
  const asked = searchedMarks(within, typed)
  return asked.length > 0 && asked.every((mark) => marks.has(mark))
}

describe('marks of a name', () => {
  it.each(['Гул', 'gʻulomov', 'Гулямов Ходжа', 'baxt ho‘ja', 'Gʻulomov B', 'GULOMOV Xoʻja Baxtiyor oʻgʻli'])(
    'are found by “%s”',
    (typed) => expect(finds(typed)).toBe(true),
  )

  it.each(['ulom', 'Gu', 'Karimov', 'Gʻulomova', 'Gʻulom Karim', '%%%', ''])('are not by “%s”', (typed) =>
    expect(finds(typed)).toBe(false),
  )

  it('find a whole word of two letters', () => {
    const marks = nameMarks(scope, [{ familyName: 'Li', givenName: 'Anna', patronymic: null }])
    expect(marks).toContain(searchedMarks(scope, 'Ли')[0])
  })

  it('are others in every centre', () => {
    expect(finds('Gʻulomov', 'people')).toBe(false)
  })

  it('are each once, and say nothing of their order', () => {
    const marks = nameMarks(scope, [name, name])
    expect(marks).toEqual(nameMarks(scope, [name]))
    expect(marks).toEqual([...marks].sort((one, two) => (one < two ? -1 : 1)))
  })
})
