import { LRUCache } from 'lru-cache'

const stores: LRUCache<string, Promise<unknown>>[] = []
let version = 0

/** Grows with every write of this process, so that whole pages made from the catalogue can be told old. */
export function catalogueVersion(): number {
  return version
}

/**
 * Keeps answers of a public query for a few seconds, so that many readers cost one round trip. A second reader
 * of the same key waits for the first one's answer. Failures are not kept.
 */
export function cached<Key, Value>(
  load: (key: Key) => Promise<Value>,
  options: { seconds: number; most: number },
): (key: Key) => Promise<Value> {
  const store = new LRUCache<string, Promise<unknown>>({ max: options.most, ttl: options.seconds * 1000 })
  stores.push(store)
  return (key) => {
    const name = JSON.stringify(key, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    const known = store.get(name) as Promise<Value> | undefined
    if (known) return known
    const answer = load(key)
    store.set(name, answer)
    answer.catch(() => store.delete(name))
    return answer
  }
}

/** After a write of this process; others see it when their few seconds are over. */
export function clearCatalogueCache(): void {
  version++
  for (const store of stores) store.clear()
}
