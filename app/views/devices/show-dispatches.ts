import type { DispatchRow } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** Each time that a device was under way, the latest first, as a page shows it. */
export function showDispatches(dispatches: readonly DispatchRow[]) {
  return dispatches.map(({ dueOn, answerBy, recordedAt, cameBackAt, ...row }) => ({
    ...{ id: row.id, way: row.way, status: row.status, carrier: row.carrier },
    ...{ trackingNumber: row.trackingNumber, reasonCode: row.reasonCode },
    ...{ dueOn: isoDay(dueOn), answerBy: isoDay(answerBy) },
    ...{ recordedAt: recordedAt.toISOString(), cameBackAt: cameBackAt?.toISOString() ?? null },
  }))
}
