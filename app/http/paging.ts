import { refusalResponse } from './door/refusals'

/** The page asked for in `?page=`, from 1. Refuses (404) what is not written as the number of a page. */
export function readPage(query: URLSearchParams): number {
  const asked = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,4}$/.test(asked)) throw refusalResponse({ kind: 'notFound' })
  return Number(asked)
}

/** How many pages of `size` rows a list has, at least one. Refuses (404) a `page` that is none of them. */
export function countPages(page: number, total: number, size: number): number {
  const count = Math.max(1, Math.ceil(total / size))
  requirePage(page, count)
  return count
}

/** Refuses (404) a page that a list does not have: shown as another, or as empty, it would tell what is not so. */
export function requirePage(page: number, count: number): void {
  if (page > Math.max(1, count)) throw refusalResponse({ kind: 'notFound' })
}
