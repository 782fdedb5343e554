/** Lists with pages, and what else makes a page of its own there; every other query is a view of a page. */
const ownParameters: readonly [path: RegExp, names: readonly string[]][] = [
  [/^\/market$/, ['page']],
  [/^\/market\/(categories|regions)\/[^/]+$/, ['page']],
  [/^\/market\/sellers\/[^/]+$/, ['page']],
]

/** What of a query belongs to the address by which search engines know a page; empty or with its question mark. */
export function ownQuery(path: string, search: string): string {
  const asked = new URLSearchParams(search)
  const names = ownParameters.find(([pages]) => pages.test(path))?.[1] ?? []
  const own = names.flatMap((name) => {
    const value = asked.get(name)
    return value === null || (name === 'page' && value === '1') ? [] : [[name, value]]
  })
  return own.length > 0 ? `?${new URLSearchParams(own)}` : ''
}
