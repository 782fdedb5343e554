import { LRUCache } from 'lru-cache'

const stores = new Map<string, LRUCache<string, Promise<unknown>>>()

/**
 * What `load` answers, kept in this process for `ttlMs` milliseconds. Callers that ask at the same time share one
 * load; a load that fails is not kept. Only for public data that may be a little old: never for a person's.
 * `name` groups the keys of one kind of answer (`market.products`); at most `most` keys of a name are kept.
 *
 * @param staleMs so long after that what is known is still given, while it is loaded anew beside: for what takes longer
 *   than a reader should wait.
 */
export async function cached<T>(
  name: string,
  ttlMs: number,
  key: string,
  load: () => Promise<T>,
  most = 500,
  staleMs = 0,
): Promise<T> {
  const store = storeOf(name, most)
  const ttl = ttlMs + staleMs
  // The same name and key always go with the same load, so the type is that of this load.
  const known = store.get(key) as Promise<T> | undefined
  if (known && store.getRemainingTTL(key) > staleMs) return known
  const loading = load()
  if (known) {
    // Who asks meanwhile is given it as well, and where the load fails, so is who comes after.
    store.set(key, known, { ttl })
    void loading
      .then(() => store.peek(key) === known && store.set(key, loading, { ttl }))
      .catch(() => undefined)
    return known
  }
  store.set(key, loading, { ttl })
  loading.catch(() => {
    if (store.peek(key) === loading) store.delete(key)
  })
  return loading
}

/**
 * Forgets everything, or what is kept under one name and the names below it (`market` for `market.products`): after a
 * change, and between tests.
 */
export function forgetCached(name?: string): void {
  for (const [each, store] of stores) {
    if (name === undefined || each === name || each.startsWith(`${name}.`)) store.clear()
  }
}

function storeOf(name: string, most: number): LRUCache<string, Promise<unknown>> {
  const known = stores.get(name)
  if (known) return known
  const created = new LRUCache<string, Promise<unknown>>({ max: most })
  stores.set(name, created)
  return created
}
