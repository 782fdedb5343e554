import { database } from '~/platform/db.server'
import type { BoardPeriod } from '~/platform/prisma/enums'
import type { FigureRow } from '../schema'

/** All published figures of a kind of period, the newest period first; null counts are not told. */
export function listFigures(
  period: BoardPeriod,
  where: { serviceCode?: string; regionSoato?: string; startsOn?: Date } = {},
): Promise<FigureRow[]> {
  return database().boardFigure.findMany({
    where: { ...where, period },
    orderBy: [{ startsOn: 'desc' }, { serviceCode: 'asc' }, { regionSoato: 'asc' }],
  })
}
