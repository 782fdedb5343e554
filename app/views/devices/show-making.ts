import type { MakingFile } from '~/domains/vouchers/index.server'

const isoDay = (day: Date) => day.toISOString().slice(0, 10)

/** How the making of an order goes, as a page shows it. */
export function showMaking(making: MakingFile | null) {
  if (!making) return null
  const { milestones, lateDays, delay, fittings } = making
  return {
    lateDays,
    delay: delay && { ...delay, expectedOn: isoDay(delay.expectedOn) },
    milestones: milestones.map(({ code, plannedOn, doneOn }) => ({
      ...{ code, plannedOn: isoDay(plannedOn), doneOn: doneOn && isoDay(doneOn) },
    })),
    fittings: fittings.map(({ id, outcome, fittedOn, fitted }) => ({
      ...{ id, outcome, fittedOn: isoDay(fittedOn) },
      ...{ parts: fitted?.parts ?? [], note: fitted?.note ?? null },
    })),
  }
}
