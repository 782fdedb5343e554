import { groupDays, timesOf } from '../figure-rows'
import type { VoucherFigureRow } from '../schema'
import { type Told, toldOf } from '../tell'
import { countOfSum, type VoucherMeasure, type VoucherSum, voucherMeasures, voucherSums } from './measures'
import type { VoucherLeaf, VoucherMonth } from './read-voucher-month.server'

/** What a period told of each measure, and what there was of it. */
export interface VoucherPeriod extends VoucherMonth {
  told: Readonly<Record<VoucherMeasure, Told>>
}

/** A row of the whole country in any case, and one of each kind, region or both of which there is something to say. */
export function voucherRows(
  when: Pick<VoucherFigureRow, 'period' | 'startsOn'>,
  period: VoucherPeriod,
): VoucherFigureRow[] {
  const places = new Set(['|'])
  for (const measure of voucherMeasures) {
    const { services, regions, cells } = period.told[measure]
    for (const region of regions.keys()) places.add(`|${region}`)
    if (measure === 'asked') continue
    for (const device of services.keys()) places.add(`${device}|`)
    for (const cell of cells.keys()) places.add(cell)
  }
  const issueDays = groupDays(period.issueDays)
  const deviceDays = groupDays(period.deviceDays)
  return [...places].map((place) => {
    const [deviceCode = '', regionSoato = ''] = place.split('|')
    const count = (measure: VoucherMeasure) =>
      measure === 'asked' && deviceCode !== '' ? null : toldOf(period.told[measure], deviceCode, regionSoato)
    const counts = { issued: count('issued'), spent: count('spent') }
    // How long it took says how many there were: it is told where they are.
    const issue = timesOf(counts.issued === null ? [] : (issueDays.get(place) ?? []))
    const device = timesOf(counts.spent === null ? [] : (deviceDays.get(place) ?? []))
    return {
      ...{ ...when, deviceCode, regionSoato, ...counts, asked: count('asked'), waiting: count('waiting') },
      ...sumsOf(period, deviceCode, regionSoato),
      ...{ medianIssueDays: issue.medianDays, longestIssueDays: issue.longestDays },
      ...{ medianDeviceDays: device.medianDays, longestDeviceDays: device.longestDays },
    }
  })
}

/**
 * Ceilings are public: a sum of several kinds would say how many of each there were. So a kind has its sum where its
 * count is told, and regions and the country add up what is told of their kinds.
 */
function sumsOf({ leaves, told }: VoucherPeriod, device: string, region: string) {
  const parts = (measure: 'issued' | 'spent') => {
    if (toldOf(told[measure], device, region) === null) return null
    const own = leaves[measure].filter(
      (leaf) => (!device || leaf.service === device) && (!region || leaf.region === region),
    )
    const shown = own.filter(({ service }) => toldOf(told[measure], service, region) !== null)
    return shown.length > 0 || own.length === 0 ? shown : null
  }
  const of = { issued: parts('issued'), spent: parts('spent') }
  const count = (leaves: VoucherLeaf[] | null) => leaves?.reduce((all, one) => all + one.count, 0) ?? null
  const sum = (key: VoucherSum) => of[countOfSum[key]]?.reduce((all, one) => all + one[key], 0n) ?? null
  return {
    ...(Object.fromEntries(voucherSums.map((key) => [key, sum(key)])) as Record<VoucherSum, bigint | null>),
    ...{ issuedSummed: count(of.issued), spentSummed: count(of.spent) },
  }
}
