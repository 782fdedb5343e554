import type { MakingFile } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** How the making of an order goes, as a page shows it. */
export function showMaking(making: MakingFile | null) {
  if (!making) return null
  const { milestones, lateDays, delay, fittings } = making
  return {
    lateDays,
    delay: delay && { ...delay, expectedOn: isoDay(delay.expectedOn) },
    milestones: milestones.map(({ code, plannedOn, doneOn }) => ({
      ...{ code, plannedOn: isoDay(plannedOn), doneOn: isoDay(doneOn) },
    })),
    fittings: fittings.map(({ id, outcome, fittedOn, fitted }) => ({
      ...{ id, outcome, fittedOn: isoDay(fittedOn) },
      ...{ parts: fitted?.parts ?? [], note: fitted?.note ?? null },
    })),
  }
}
