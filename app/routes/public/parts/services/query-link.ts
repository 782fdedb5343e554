/** The page's own address with some of its query changed; null takes a value away. Paging starts again. */
export function queryLink(url: URL, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(url.search)
  query.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text ? `${url.pathname}?${text}` : url.pathname
}
