import { describe, expect, it } from 'vitest'
import { countPages, readPage, requirePage } from './paging'

/** The status of what was thrown, else what was answered. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return (error as Response).status
  }
}

describe('the page of a list', () => {
  it.each([
    ['', 1],
    ['?page=1', 1],
    ['?page=30', 30],
    ...['?page=0', '?page=-1', '?page=1e9', '?page=1.5', '?page=x', '?page=', '?page=01', '?page=100000'].map(
      (query) => [query, 404] as const,
    ),
  ] as const)('%j is %d', (query, page) =>
    expect(outcome(() => readPage(new URLSearchParams(query)))).toBe(page),
  )

  it.each([
    [1, 0, 1],
    [1, 20, 1],
    [2, 21, 2],
    [2, 20, 404],
    [2, 0, 404],
    [9999, 60, 404],
  ])('%d of %d rows: %d', (page, total, found) =>
    expect(outcome(() => countPages(page, total, 20))).toBe(found),
  )

  it('is required of a list that counts its pages itself', () => {
    expect([1, 3, 4].map((page) => outcome(() => requirePage(page, 3)))).toEqual([undefined, undefined, 404])
    expect(outcome(() => requirePage(1, 0))).toBe(undefined)
  })
})
