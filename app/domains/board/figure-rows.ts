import type { DaysLeaf } from './rows/read-month.server'
import { fewest, fewestForLongest, type Measure, measures, median, percentile } from './rules'
import type { FigureRow } from './schema'
import { type Told, toldOf } from './tell'

/** A row of the whole country in any case, and one of each service, region or both of which there is something to say. */
export function figureRows(
  when: Pick<FigureRow, 'period' | 'startsOn'>,
  told: Readonly<Record<Measure, Told>>,
  days: readonly DaysLeaf[],
  isProtected: (service: string) => boolean,
): FigureRow[] {
  const places = new Set(['|'])
  for (const measure of measures) {
    const { services, regions, cells } = told[measure]
    for (const service of services.keys()) places.add(`${service}|`)
    for (const region of regions.keys()) places.add(`|${region}`)
    for (const cell of cells.keys()) places.add(cell)
  }
  const byPlace = groupDays(days)
  return [...new Set([...places, ...byPlace.keys()])]
    .map((place) => {
      const [serviceCode = '', regionSoato = ''] = place.split('|')
      const counts = Object.fromEntries(
        measures.map((measure) => [measure, toldOf(told[measure], serviceCode, regionSoato)]),
      ) as Record<Measure, number | null>
      return { ...when, serviceCode, regionSoato, ...counts, ...timesOf(byPlace.get(place) ?? []) }
    })
    .filter(({ serviceCode }) => serviceCode === '' || !isProtected(serviceCode))
}

/** What is told of how many working days each took. */
export function timesOf(days: readonly number[]) {
  return {
    medianDays: days.length >= fewest ? median(days) : null,
    longestDays: days.length >= fewestForLongest ? percentile(days, 0.9) : null,
  }
}

/** Days by place: `<service>|<region>`, an empty part for all. */
export function groupDays(leaves: readonly DaysLeaf[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const { service, region, days, count } of leaves) {
    for (const place of ['|', `${service}|`, `|${region}`, `${service}|${region}`]) {
      const group = groups.get(place) ?? []
      for (let nth = 0; nth < count; nth++) group.push(days)
      groups.set(place, group)
    }
  }
  return groups
}
