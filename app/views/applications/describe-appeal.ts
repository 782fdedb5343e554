import { type CaseFile, isOpenAppeal } from '~/domains/cases/index.server'
import { isoDay } from '~/lib/figures/iso-day'

type Appeal = Omit<CaseFile['appeals'][number], 'due'>

/** An appeal as both sides read it, fit for JSON; `caseCentre` is the centre whose decision it is about. */
export function describeAppeal(
  { id, status, ground, suspends, text, answer, filedAt, closedAt, dueOn, centreCode }: Appeal,
  caseCentre: string | null,
) {
  return {
    ...{ id, status, ground, suspends, text, answer },
    closedAt: closedAt?.toISOString() ?? null,
    filedAt: filedAt.toISOString(),
    dueOn: isoDay(dueOn),
    isOpen: isOpenAppeal(status),
    isElsewhere: centreCode !== caseCentre,
  }
}
