/** The page asked for in `?page=`, from 1; whatever is not written as the number of a page is the first. */
export function readPage(query: URLSearchParams): number {
  const asked = query.get('page') ?? ''
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}
