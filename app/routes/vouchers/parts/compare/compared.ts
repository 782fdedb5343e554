/** More do not fit side by side. */
export const mostCompared = 4

/** Those that were ticked, in the order of the list and each once; `areGone`: some are offered no more. */
export function chooseCompared<Offer extends { id: string }>(
  found: readonly Offer[],
  asked: readonly string[],
): { compared: Offer[]; isCut: boolean; areGone: boolean } {
  const ids = new Set(asked.slice(0, 100))
  const known = found.filter(({ id }) => ids.has(id))
  return {
    compared: known.slice(0, mostCompared),
    isCut: known.length > mostCompared,
    areGone: known.length < ids.size,
  }
}

/** The address that lays the first three of a list side by side. */
export function compareHref(page: string, from: string, offers: readonly { id: string }[]): string {
  const query = new URLSearchParams(from ? { from } : {})
  for (const { id } of offers.slice(0, 3)) query.append('offer', id)
  return `${page}?${query}`
}
