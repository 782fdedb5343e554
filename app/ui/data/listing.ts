/** One page of a list, as its address asks for it. */
export interface Listing {
  /** From 1. */
  page: number
  pageCount: number
  /** Rows on all pages together. */
  total: number
  /** Key of the column it is sorted by; null for the list's own order. */
  by: string | null
  descending: boolean
  /** Its address asks for an order that it does not have. */
  isUnknownSort: boolean
  /** Its name in the address, where a page has several lists; else empty. */
  of: string
  /** What else the address asks for. */
  rest: string
}

/** Another page of it. */
export function pageHref(list: Listing, page: number): string {
  return hrefOf(list, list.by, list.descending, page)
}

/** From the beginning, by this column; by the one it is sorted by already, the other way round. */
export function sortHref(list: Listing, by: string): string {
  return orderHref(list, by, list.by === by && !list.descending)
}

/** From the beginning, in this order; null for the list's own. */
export function orderHref(list: Listing, by: string | null, descending = false): string {
  return hrefOf(list, by, descending, 1)
}

// Stands for the page it is on: the path is left to the browser.
function hrefOf({ of, rest }: Listing, by: string | null, descending: boolean, page: number): string {
  const query = new URLSearchParams(rest)
  if (by) query.set(`${of}sort`, descending ? `-${by}` : by)
  if (page > 1) query.set(`${of}page`, String(page))
  return `?${query}`
}
