import { LRUCache } from 'lru-cache'

const caches = new Map<string, LRUCache<string, Promise<unknown>>>()

/**
 * What `load` answers, kept in this process for `ttlMs` milliseconds. Callers that ask at the same time share one
 * load; a load that fails is not kept. Only for public data that may be a little old: never for a person's.
 * `name` groups the keys of one kind of answer; at most 500 keys of a name are kept.
 */
export async function cached<T>(
  name: string,
  ttlMs: number,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const cache = cacheOf(name)
  const known = cache.get(key)
  // The same name and key always go with the same load, so the type is that of this load.
  if (known) return known as Promise<T>
  const loading = load()
  cache.set(key, loading, { ttl: ttlMs })
  loading.catch(() => {
    if (cache.peek(key) === loading) cache.delete(key)
  })
  return loading
}

/** Forgets everything, or what is kept under one name: after an administrator's change, and between tests. */
export function forgetCached(name?: string): void {
  if (name) caches.get(name)?.clear()
  else for (const cache of caches.values()) cache.clear()
}

function cacheOf(name: string): LRUCache<string, Promise<unknown>> {
  const known = caches.get(name)
  if (known) return known
  const created = new LRUCache<string, Promise<unknown>>({ max: 500 })
  caches.set(name, created)
  return created
}
