import { ownValue } from '~/lib/own-value'

/**
 * Which regions border on which, by SOATO. Delivery firms of the country price a parcel by the regions it crosses;
 * the real tariff comes from the delivery firm once there is a contract (example values until then).
 */
const neighbours: Record<string, readonly string[]> = {
  '1703': ['1714', '1730'],
  '1706': ['1710', '1712', '1733', '1735'],
  '1708': ['1712', '1718', '1724'],
  '1710': ['1706', '1712', '1718', '1722'],
  '1712': ['1706', '1708', '1710', '1718', '1735'],
  '1714': ['1703', '1727', '1730'],
  '1718': ['1708', '1710', '1712'],
  '1722': ['1710'],
  '1724': ['1708', '1727'],
  '1726': ['1727'],
  '1727': ['1714', '1724', '1726'],
  '1730': ['1703', '1714'],
  '1733': ['1706', '1735'],
  '1735': ['1706', '1712', '1733'],
}

/** Borders crossed on the shortest way; null for a region that is not known. */
export function bordersBetween(from: string, to: string): number | null {
  return distances.get(from)?.get(to) ?? null
}

// Counted once: a product's page asks for all fourteen regions.
const distances = new Map(Object.keys(neighbours).map((from) => [from, countBorders(from)]))

function countBorders(from: string): Map<string, number> {
  const reached = new Map([[from, 0]])
  // A map gives what is added while it is walked, nearest first.
  for (const [region, borders] of reached) {
    for (const next of ownValue(neighbours, region) ?? [])
      if (!reached.has(next)) reached.set(next, borders + 1)
  }
  return reached
}
