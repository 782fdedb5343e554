/** `?page=` as a number from 1; anything else is the first page. */
export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '1')
  return Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1
}
