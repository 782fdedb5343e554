import { describe, expect, it } from 'vitest'
import { pageHref, sortHref } from '~/ui/data/listing'
import { arrange, countPages, readList, readPage, requirePage, rowsPerPage } from './paging'

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

describe('a list that is sorted and paged', () => {
  const rows = Array.from({ length: rowsPerPage + 2 }, (_, n) => ({
    name: `n${n}`,
    sum: n % 2 ? BigInt(n) : null,
  }))
  const columns = {
    name: ({ name }: (typeof rows)[number]) => name,
    sum: ({ sum }: (typeof rows)[number]) => sum,
  }
  const ask = (query: string, of = '') => arrange(new URLSearchParams(query), rows, columns, of)
  const names = (query: string, of = '') => ask(query, of).rows.map(({ name }) => name)

  it('is in its own order, or in that of a column, either way', () => {
    expect(names('')[0]).toBe('n0')
    expect(names('page=2')).toEqual(['n50', 'n51'])
    expect(names('sort=-name').slice(0, 2)).toEqual(['n51', 'n50'])
    expect(names('sort=-sum').slice(0, 2)).toEqual(['n51', 'n49'])
    expect(names('sort=sum&page=2'), 'what has no value comes last').toEqual(['n48', 'n50'])
  })

  it('says when it is asked for an order that it does not have', () => {
    expect(names('sort=secret')).toEqual(names(''))
    const isSaid = (query: string) => ask(query).list.isUnknownSort
    expect(['', 'sort=', 'sort=name', 'sort=-sum'].map(isSaid)).toEqual([false, false, false, false])
    expect(['sort=secret', 'sort=--name', 'sort=NAME', 'sort=constructor'].map(isSaid)).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('is one of several of its page', () => {
    expect(names('page=9&sort=-name&other.page=2', 'other.')).toEqual(['n50', 'n51'])
    expect(outcome(() => ask('page=3'))).toBe(404)
  })

  it('leads on, and keeps what else was asked for', () => {
    const { list } = ask('q=a%20b&sort=name&page=2&reply=x')
    expect(list).toMatchObject({ page: 2, pageCount: 2, total: 52, by: 'name', descending: false })
    expect(pageHref(list, 1)).toBe('?q=a+b&sort=name')
    expect(sortHref(list, 'name')).toBe('?q=a+b&sort=-name')
    expect(sortHref(list, 'sum')).toBe('?q=a+b&sort=sum')
    expect(readList(new URLSearchParams('sort=-x'), ['y'])).toMatchObject({ by: null, descending: false })
  })
})
