import type { MeasuredRow } from '~/domains/vouchers/index.server'
import { measureFormCalled } from '~/domains/vouchers/schema'
import { isoDay } from '~/lib/figures/iso-day'

/** What was measured, as a page shows it: each value in the order of its form. */
export function showMeasured(rows: readonly MeasuredRow[]) {
  return rows.map(({ id, formCode, takenOn, takenBy, measured }) => ({
    ...{ id, takenBy, takenOn: isoDay(takenOn) },
    side: measured?.side ?? null,
    note: measured?.note ?? null,
    isErased: measured === null,
    values: measureFormCalled(formCode).measures.flatMap(({ code, unit }) => {
      const value = measured?.values[code]
      return value === undefined ? [] : [{ code, unit, value }]
    }),
  }))
}
