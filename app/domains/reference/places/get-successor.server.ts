import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** Where somebody goes who comes to a centre that is closed: who took over, or who took over from that; null while it works. */
export async function getSuccessor({ successorCode }: Pick<Centre, 'successorCode'>): Promise<Centre | null> {
  const { centres } = await loadPlaces()
  const seen = new Set<string>()
  let next = centres.get(successorCode ?? '') ?? null
  while (next?.successorCode && !seen.has(next.code)) {
    seen.add(next.code)
    next = centres.get(next.successorCode) ?? next
  }
  return next
}
