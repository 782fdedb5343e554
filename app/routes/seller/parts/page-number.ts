/** `?page=` from 1; what is no number is the first. */
export function readPage(url: URL): number {
  const page = Number.parseInt(url.searchParams.get('page') ?? '1', 10)
  return Number.isInteger(page) && page > 0 ? Math.min(page, 500) : 1
}
