import { hideLine } from './hide/hide-line'
import { hideQuarter } from './hide/hide-quarter'
import { hideTable } from './hide/hide-table'
import { fewest } from './rules'

/** How often a thing happened with one service in one region. */
export interface Leaf {
  service: string
  region: string
  count: number
}

/** What is told of one measure in one period. Null = not told; what is missing beside a sum that is told is none. */
export interface Told {
  total: number | null
  services: ReadonlyMap<string, number | null>
  regions: ReadonlyMap<string, number | null>
  /** By `<service>|<region>`, where both sums are told. */
  cells: ReadonlyMap<string, number | null>
}

/** What is told of a cell; an empty service or region stands for all. */
export function toldOf(
  { total, services, regions, cells }: Told,
  service: string,
  region: string,
): number | null {
  if (total === null) return null
  const ofService = service === '' ? total : (services.get(service) ?? (services.has(service) ? null : 0))
  const ofRegion = region === '' ? total : (regions.get(region) ?? (regions.has(region) ? null : 0))
  if (ofService === null || ofRegion === null) return null
  if (service === '') return ofRegion
  if (region === '') return ofService
  const key = `${service}|${region}`
  return cells.get(key) ?? (cells.has(key) ? null : 0)
}

const nothingTold: Told = { total: null, services: new Map(), regions: new Map(), cells: new Map() }

/** What a month tells: its sums, then by service and by region, then both together. Months have nobody in common. */
export function tellMonth(leaves: readonly Leaf[], isProtected: (service: string) => boolean): Told {
  const total = leaves.reduce((all, { count }) => all + count, 0)
  if (total > 0 && total < fewest) return nothingTold
  const byService = sumBy(leaves, ({ service }) => service)
  const byRegion = sumBy(leaves, ({ region }) => region)
  const hiddenServices = hideLine(
    [...byService].map(([key, count]) => ({ key, count, isProtected: isProtected(key) })),
  )
  const hiddenRegions = hideLine([...byRegion].map(([key, count]) => ({ key, count })))
  const services = mark(byService, hiddenServices)
  const regions = mark(byRegion, hiddenRegions)
  return { total, services, regions, cells: tellCells(leaves, services, regions) }
}

/** What is hidden by service or region goes into one row or column, whose sum anybody can work out. */
function tellCells(
  leaves: readonly Leaf[],
  services: ReadonlyMap<string, number | null>,
  regions: ReadonlyMap<string, number | null>,
): Map<string, number | null> {
  const rest = ''
  const place = (marked: ReadonlyMap<string, number | null>, key: string) =>
    (marked.get(key) ?? null) === null ? rest : key
  const rows = [...shownOf(services), rest]
  const columns = [...shownOf(regions), rest]
  const sums = sumBy(leaves, ({ service, region }) => `${place(services, service)}|${place(regions, region)}`)
  const table = rows.map((row) => columns.map((column) => sums.get(`${row}|${column}`) ?? 0))
  const isHidden = hideTable(table)
  const cells = new Map<string, number | null>()
  for (const [row, service] of rows.entries()) {
    for (const [column, region] of columns.entries()) {
      const count = table[row]?.[column] ?? 0
      if (service === rest || region === rest) continue
      if (isHidden[row]?.[column]) cells.set(`${service}|${region}`, null)
      else if (count > 0) cells.set(`${service}|${region}`, count)
    }
  }
  return cells
}

export interface Month {
  leaves: readonly Leaf[]
  told: Told
}

/** What a quarter tells beside its three months, which have been told. */
export function tellQuarter(months: readonly Month[], isProtected: (service: string) => boolean): Told {
  if (months.some(({ told }) => told.total === null)) return nothingTold
  const total = months.reduce((all, { told }) => all + (told.total ?? 0), 0)
  const services = tellSums(
    months,
    (leaf) => leaf.service,
    (told, key) => toldOf(told, key, ''),
    isProtected,
  )
  const regions = tellSums(
    months,
    (leaf) => leaf.region,
    (told, key) => toldOf(told, '', key),
    () => false,
  )
  const cells = new Map<string, number | null>()
  for (const service of shownOf(services)) {
    for (const region of shownOf(regions)) {
      const parts = months.map(({ told }) => toldOf(told, service, region))
      const isTold = parts.every((part) => part !== null)
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0)
      if (!isTold) cells.set(`${service}|${region}`, null)
      else if (sum > 0) cells.set(`${service}|${region}`, sum)
    }
  }
  return { total, services, regions, cells }
}

function tellSums(
  months: readonly Month[],
  keyOf: (leaf: Leaf) => string,
  toldIn: (told: Told, key: string) => number | null,
  isProtected: (key: string) => boolean,
): Map<string, number | null> {
  const sums = months.map(({ leaves }) => sumBy(leaves, keyOf))
  const keys = [...new Set(sums.flatMap((one) => [...one.keys()]))]
  const rows = keys.map((key) => ({
    months: sums.map((one) => one.get(key) ?? 0),
    isHidden: months.map(({ told }) => isProtected(key) || toldIn(told, key) === null),
    isProtected: isProtected(key),
  }))
  const isHidden = hideQuarter(rows)
  return new Map(
    keys.map((key, at) => [
      key,
      isHidden[at] ? null : (rows[at]?.months.reduce((all, one) => all + one, 0) ?? 0),
    ]),
  )
}

const shownOf = (marked: ReadonlyMap<string, number | null>) =>
  [...marked].filter(([, count]) => count !== null).map(([key]) => key)

const mark = (sums: ReadonlyMap<string, number>, hidden: ReadonlySet<string>) =>
  new Map([...sums].map(([key, count]) => [key, hidden.has(key) ? null : count]))

function sumBy(leaves: readonly Leaf[], keyOf: (leaf: Leaf) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const leaf of leaves) sums.set(keyOf(leaf), (sums.get(keyOf(leaf)) ?? 0) + leaf.count)
  return sums
}
