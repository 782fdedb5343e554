/** The page asked for in `?page=`, from 1; whatever is not a number of a page is the first. */
export function readPage(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
