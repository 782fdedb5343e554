import { listVoucherFigures } from '~/domains/board/index.server'
import type { VoucherFigureRow } from '~/domains/board/schema'
import type { PageContext } from '~/http/guards.server'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { periodCode } from '../periods'
import { readNames } from './read-voucher-board.server'
import type { OpenDataColumn } from './voucher-columns'

export type OpenDataRow = Record<OpenDataColumn, string | number | bigint | null>

/** Everything that was published of vouchers, with names in the reader's language; what is not told is null. */
export async function readOpenData(context: PageContext): Promise<OpenDataRow[]> {
  const t = getT(context.locale)
  const [{ devices, regions }, months, quarters] = await Promise.all([
    readNames(context),
    listVoucherFigures('month'),
    listVoucherFigures('quarter'),
  ])
  const deviceNames = new Map(devices.map(({ code, name }) => [code, name]))
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]))
  return [...quarters, ...months].map((row: VoucherFigureRow) => ({
    ...row,
    period: periodCode(row),
    startsOn: isoDay(row.startsOn),
    device: row.deviceCode
      ? (deviceNames.get(row.deviceCode) ?? row.deviceCode)
      : t('board.vouchers.allDevices'),
    region: row.regionSoato ? (regionNames.get(row.regionSoato) ?? row.regionSoato) : t('board.wholeCountry'),
  }))
}
