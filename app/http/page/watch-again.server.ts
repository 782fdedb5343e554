/** Seconds before each look; about five minutes in all, then the page stays as it is. */
const waits = [4, 5, 6, 8, 10, 15, 20, 30, 45, 60, 60]

export interface WatchAgain {
  /** True while the page will be loaded again by itself. */
  isWatching: boolean
  headers: Headers
}

/**
 * Has a page that waits for somebody else loaded again by itself, without JavaScript and only so many times:
 * `?look=2` counts, `?look=off` is the reader's wish to be left in peace. Other parameters are dropped.
 */
export function watchAgain({ pathname, searchParams }: URL): WatchAgain {
  const look = searchParams.get('look') ?? '1'
  const wait = /^\d{1,2}$/.test(look) ? waits[Number(look) - 1] : undefined
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (wait) headers.set('Refresh', `${wait}; url=${pathname}?look=${Number(look) + 1}`)
  return { isWatching: wait !== undefined, headers }
}

/** For the route's `headers`: hands on what `watchAgain` set. */
export function watchHeaders({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  const kept = new Headers()
  for (const name of ['Cache-Control', 'Refresh']) {
    const value = loaderHeaders.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}
