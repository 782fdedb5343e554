import { LRUCache } from 'lru-cache'

const windowMs = 15 * 60_000
const mostTries = 8

const tries = new LRUCache<string, { count: number; until: number }>({ max: 50_000 })

/**
 * Counts a try at each of the keys (an order number, a phone); minutes to wait when one had too many, else null. Both
 * are counted, so that neither the phone of a known number nor the number of a known phone can be tried out.
 */
export function countTry(keys: readonly string[], now: Date): number | null {
  let wait = 0
  for (const key of keys) {
    const known = tries.get(key)
    const current =
      known && known.until > now.getTime() ? known : { count: 0, until: now.getTime() + windowMs }
    current.count += 1
    tries.set(key, current, { ttl: windowMs })
    if (current.count > mostTries) wait = Math.max(wait, current.until - now.getTime())
  }
  return wait > 0 ? Math.max(1, Math.ceil(wait / 60_000)) : null
}
