import { refusalResponse } from './door/refusals'

const written = /^[1-9]\d{0,4}$/

/** The page asked for in `?page=`, from 1; whatever is not written as the number of a page is the first. */
export function readPage(query: URLSearchParams): number {
  const asked = query.get('page') ?? ''
  return written.test(asked) ? Number(asked) : 1
}

/** Refuses (404) a page that a public list does not have: shown as another, or as empty, it would be found by searches. */
export function requirePage(query: URLSearchParams, pageCount: number): void {
  const asked = query.get('page')
  if (asked === null) return
  if (!written.test(asked) || Number(asked) > Math.max(1, pageCount))
    throw refusalResponse({ kind: 'notFound' })
}
