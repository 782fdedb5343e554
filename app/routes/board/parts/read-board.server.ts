import { listFigures } from '~/domains/board/index.server'
import type { FigureRow } from '~/domains/board/schema'
import { listRegions } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { periodCode } from './periods'

/** What the reader has chosen, as it stands in the address; what does not exist counts as not chosen. */
export interface BoardChoice {
  /** Empty where nothing has been published. */
  period: string
  service: string
  region: string
}

export type Figure = Omit<FigureRow, 'period' | 'startsOn'>

export interface Board {
  choice: BoardChoice
  months: string[]
  quarters: string[]
  services: { code: string; name: string }[]
  regions: { code: string; name: string }[]
  /** What was chosen, of the period; null where nothing has been published. */
  figure: Figure | null
  /** Cases received in each period of the kind, the oldest first; null is not told. */
  course: { period: string; received: number | null }[]
  byService: Figure[]
  byRegion: Figure[]
}

const mostInCourse = { month: 12, quarter: 8 } as const

/** Reads what was published for everybody, and no case. */
export async function readBoard(asked: URLSearchParams, locale: Locale): Promise<Board> {
  const [allServices, allRegions, months, quarters] = await Promise.all([
    findServices({ locale }),
    listRegions(),
    listFigures('month', { serviceCode: '', regionSoato: '' }),
    listFigures('quarter', { serviceCode: '', regionSoato: '' }),
  ])
  const services = allServices.map(({ code, name }) => ({ code, name }))
  const regions = allRegions.map(({ soato, names }) => ({ code: soato, name: names[locale] }))
  const published = [...quarters, ...months]
  const chosen = published.find((one) => periodCode(one) === asked.get('period')) ?? published[0]
  const pick = (of: readonly { code: string }[], name: string) =>
    of.find(({ code }) => code === asked.get(name))?.code ?? ''
  const service = pick(services, 'service')
  const region = pick(regions, 'region')
  const base = {
    choice: { period: chosen ? periodCode(chosen) : '', service, region },
    months: months.map(periodCode),
    quarters: quarters.map(periodCode),
    services,
    regions,
  }
  if (!chosen) return { ...base, figure: null, course: [], byService: [], byRegion: [] }
  const { period, startsOn } = chosen
  const rows = await listFigures(period, { startsOn })
  const at = (serviceCode: string, regionSoato: string) => findFigure(rows, serviceCode, regionSoato)
  return {
    ...base,
    figure: at(service, region),
    course: await readCourse(period, service, region),
    byService: services.map(({ code }) => at(code, region)).filter(isWorthARow),
    byRegion: regions.map(({ code }) => at(service, code)).filter(isWorthARow),
  }
}

async function readCourse(period: FigureRow['period'], serviceCode: string, regionSoato: string) {
  const where = [
    { serviceCode: '', regionSoato: '' },
    { serviceCode, regionSoato: '' },
    { serviceCode: '', regionSoato },
    { serviceCode, regionSoato },
  ]
  const rows = (await Promise.all(where.map((one) => listFigures(period, one)))).flat()
  const starts = [...new Set(rows.map(({ startsOn }) => startsOn.getTime()))].sort((a, b) => a - b)
  return starts.slice(-mostInCourse[period]).map((start) => {
    const startsOn = new Date(start)
    const own = rows.filter((row) => row.startsOn.getTime() === start)
    return {
      period: periodCode({ period, startsOn }),
      received: findFigure(own, serviceCode, regionSoato).received,
    }
  })
}

/** A row that is not there counts nobody, unless one of the sums it is part of is not told. */
function findFigure(rows: readonly FigureRow[], serviceCode: string, regionSoato: string): Figure {
  const row = (service: string, region: string) =>
    rows.find((one) => one.serviceCode === service && one.regionSoato === region)
  const own = row(serviceCode, regionSoato)
  if (own) {
    const { period: _, startsOn: __, ...figure } = own
    return figure
  }
  const sums = [row('', ''), row(serviceCode, ''), row('', regionSoato)]
  const count = (key: 'received' | 'refused' | 'overdue' | 'appeals') =>
    sums.some((sum) => sum?.[key] === null) ? null : 0
  return {
    ...{ serviceCode, regionSoato, medianDays: null, longestDays: null },
    ...{ received: count('received'), refused: count('refused') },
    ...{ overdue: count('overdue'), appeals: count('appeals') },
  }
}

/** Of which something is told. */
const isWorthARow = ({ received, refused, overdue, appeals, medianDays }: Figure) =>
  [received, refused, overdue, appeals, medianDays].some((told) => (told ?? 0) > 0)
