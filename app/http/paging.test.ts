import { describe, expect, it } from 'vitest'
import { readPage, requirePage } from './paging'

const url = (query: string) => new URLSearchParams(query)

describe('requirePage', () => {
  it.each([
    ['', 0],
    ['?page=1', 0],
    ['?page=3', 3],
  ])('lets %j of %d pass', (query, pages) => expect(() => requirePage(url(query), pages)).not.toThrow())

  it.each([
    '?page=4',
    '?page=9999',
    '?page=0',
    '?page=-1',
    '?page=1e9',
    '?page=1.5',
    '?page=x',
    '?page=',
    '?page=01',
  ])('does not know %j of 3', (query) => {
    const thrown = (() => {
      try {
        requirePage(url(query), 3)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toMatchObject({ status: 404 })
  })
})

it('readPage is the first for whatever is no page', () => {
  expect(['?page=2', '?page=x', '?page=-1', '?page=1e9', ''].map((query) => readPage(url(query)))).toEqual([
    2, 1, 1, 1, 1,
  ])
})
