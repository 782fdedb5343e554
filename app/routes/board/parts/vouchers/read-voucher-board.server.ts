import { listVoucherFigures } from '~/domains/board/index.server'
import type { VoucherFigureRow } from '~/domains/board/schema'
import { listDeviceKinds, listRegions } from '~/domains/reference/index.server'
import type { PageContext } from '~/http/guards.server'
import { dayOf } from '~/platform/clock.server'
import { periodCode } from '../periods'
import { type VoucherView, voucherViews } from './voucher-columns'

/** A row without its period; money as decimal tiyin. */
export type VoucherFigure = {
  [Key in keyof Omit<VoucherFigureRow, 'period' | 'startsOn'>]: VoucherFigureRow[Key] extends bigint | null
    ? string | null
    : VoucherFigureRow[Key]
}

export interface Named {
  code: string
  name: string
}

const mostInCourse = { month: 12, quarter: 8 } as const

/** Kinds of device and regions by the names of a language. */
export async function readNames({
  locale,
  now,
}: PageContext): Promise<{ devices: Named[]; regions: Named[] }> {
  const [kinds, regions] = await Promise.all([listDeviceKinds(dayOf(now())), listRegions()])
  return {
    devices: kinds.map(({ code, names }) => ({ code, name: names[locale] })),
    regions: regions.map(({ soato, names }) => ({ code: soato, name: names[locale] })),
  }
}

/** Reads what was published for everybody, and no voucher. What does not exist counts as not chosen. */
export async function readVoucherBoard(asked: URLSearchParams, context: PageContext) {
  const country = { deviceCode: '', regionSoato: '' }
  const [{ devices, regions }, months, quarters] = await Promise.all([
    readNames(context),
    listVoucherFigures('month', country),
    listVoucherFigures('quarter', country),
  ])
  const published = [...quarters, ...months]
  const chosen = published.find((one) => periodCode(one) === asked.get('period')) ?? published[0]
  const pick = (of: readonly Named[], name: string) =>
    of.find(({ code }) => code === asked.get(name))?.code ?? ''
  const device = pick(devices, 'device')
  const region = pick(regions, 'region')
  const view: VoucherView = voucherViews.find((one) => one === asked.get('view')) ?? 'counts'
  const base = {
    choice: { period: chosen ? periodCode(chosen) : '', device, region, view },
    ...{ months: months.map(periodCode), quarters: quarters.map(periodCode), devices, regions },
  }
  if (!chosen) return { ...base, figure: null, course: [], byDevice: [], byRegion: [] }
  const { period, startsOn } = chosen
  const rows = await listVoucherFigures(period, { startsOn })
  return {
    ...base,
    figure: findFigure(rows, device, region),
    course: await readCourse(period, device, region),
    byDevice: devices.map(({ code }) => findFigure(rows, code, region)).filter(isWorthARow),
    byRegion: regions.map(({ code }) => findFigure(rows, device, code)).filter(isWorthARow),
  }
}

async function readCourse(period: VoucherFigureRow['period'], deviceCode: string, regionSoato: string) {
  const where = [
    { deviceCode: '', regionSoato: '' },
    { deviceCode, regionSoato: '' },
    { deviceCode: '', regionSoato },
    { deviceCode, regionSoato },
  ]
  const rows = (await Promise.all(where.map((one) => listVoucherFigures(period, one)))).flat()
  const starts = [...new Set(rows.map(({ startsOn }) => startsOn.getTime()))].sort((a, b) => a - b)
  return starts.slice(-mostInCourse[period]).map((start) => {
    const startsOn = new Date(start)
    const own = rows.filter((row) => row.startsOn.getTime() === start)
    const { issued, spent } = findFigure(own, deviceCode, regionSoato)
    return { period: periodCode({ period, startsOn }), issued, spent }
  })
}

/** A row that is not there counts nobody, unless one of the sums it is part of is not told. */
function findFigure(rows: readonly VoucherFigureRow[], device: string, region: string): VoucherFigure {
  const row = (deviceCode: string, regionSoato: string) =>
    rows.find((one) => one.deviceCode === deviceCode && one.regionSoato === regionSoato)
  const own = row(device, region)
  if (own) return withoutPeriod(own)
  const sums = [row('', ''), row(device, ''), row('', region)]
  const none = (key: 'asked' | 'issued' | 'spent' | 'waiting') =>
    sums.some((sum) => sum && !(key === 'asked' && sum.deviceCode) && sum[key] === null) ? null : 0
  const [issued, spent] = [none('issued'), none('spent')]
  const money = (count: number | null) => (count === null ? null : '0')
  return {
    ...{ deviceCode: device, regionSoato: region, issued, spent, waiting: none('waiting') },
    asked: device ? null : none('asked'),
    ...{ issuedTiyin: money(issued), issuedSummed: issued },
    ...{ stateTiyin: money(spent), ownTiyin: money(spent), spentSummed: spent },
    ...{ medianIssueDays: null, longestIssueDays: null, medianDeviceDays: null, longestDeviceDays: null },
  }
}

function withoutPeriod({ period: _, startsOn: __, ...row }: VoucherFigureRow): VoucherFigure {
  const { issuedTiyin, stateTiyin, ownTiyin } = row
  return {
    ...row,
    issuedTiyin: issuedTiyin?.toString() ?? null,
    stateTiyin: stateTiyin?.toString() ?? null,
    ownTiyin: ownTiyin?.toString() ?? null,
  }
}

/** Of which something is told. */
const isWorthARow = ({ asked, issued, spent, waiting }: VoucherFigure) =>
  [asked, issued, spent, waiting].some((told) => (told ?? 0) > 0)
