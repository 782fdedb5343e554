import { ownValue } from '~/lib/own-value'

export interface Place {
  latitude: number
  longitude: number
}

/** The chief town of each region, by SOATO: where most of its people live, so better than the middle of a desert. */
const regionPlaces: Record<string, Place> = {
  '1703': { latitude: 40.78, longitude: 72.34 },
  '1706': { latitude: 39.77, longitude: 64.43 },
  '1708': { latitude: 40.12, longitude: 67.84 },
  '1710': { latitude: 38.86, longitude: 65.79 },
  '1712': { latitude: 40.1, longitude: 65.37 },
  '1714': { latitude: 41.0, longitude: 71.67 },
  '1718': { latitude: 39.65, longitude: 66.96 },
  '1722': { latitude: 37.22, longitude: 67.28 },
  '1724': { latitude: 40.49, longitude: 68.78 },
  '1726': { latitude: 41.31, longitude: 69.25 },
  '1727': { latitude: 41.04, longitude: 69.35 },
  '1730': { latitude: 40.39, longitude: 71.78 },
  '1733': { latitude: 41.55, longitude: 60.63 },
  '1735': { latitude: 42.46, longitude: 59.6 },
}

const earthRadiusKm = 6371

/** Kilometres along the surface of the Earth (haversine), not along roads. */
export function distanceKm(from: Place, to: Place): number {
  const halfLatitude = radians(to.latitude - from.latitude) / 2
  const halfLongitude = radians(to.longitude - from.longitude) / 2
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Whole kilometres from a region's chief town to a place; null for an unknown region. */
export function distanceFromRegionKm(regionSoato: string, to: Place): number | null {
  const from = ownValue(regionPlaces, regionSoato)
  return from ? Math.round(distanceKm(from, to)) : null
}

/** Pairs of regions whose chief towns are further apart than that. */
export function listFarRegions(km: number): { home: string; place: string }[] {
  const regions = Object.entries(regionPlaces)
  return regions.flatMap(([home, from]) =>
    regions.filter(([, to]) => distanceKm(from, to) > km).map(([place]) => ({ home, place })),
  )
}

/** SOATO of the region in which a district, city or region lies. */
export function regionOf(soato: string): string {
  return soato.slice(0, 4)
}

/** The chief town of the region in which a district lies: where a workshop is, as far as its district says. */
export function placeOfRegion(soato: string): Place {
  const place = ownValue(regionPlaces, regionOf(soato))
  if (!place) throw new Error(`no region has the district ${soato}`)
  return place
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
