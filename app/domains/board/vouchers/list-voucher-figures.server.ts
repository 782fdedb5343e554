import { database } from '~/platform/db.server'
import type { BoardPeriod } from '~/platform/prisma/enums'
import type { VoucherFigureRow } from '../schema'

/** All published figures of vouchers of a kind of period, the newest period first; what is null is not told. */
export function listVoucherFigures(
  period: BoardPeriod,
  where: { deviceCode?: string; regionSoato?: string; startsOn?: Date } = {},
): Promise<VoucherFigureRow[]> {
  return database().voucherFigure.findMany({
    where: { ...where, period },
    orderBy: [{ startsOn: 'desc' }, { deviceCode: 'asc' }, { regionSoato: 'asc' }],
  })
}
