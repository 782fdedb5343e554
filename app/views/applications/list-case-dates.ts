import { isAppealable, isOpen } from '~/domains/cases/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { OwnApplicationFile } from './get-own-application.server'

export interface CaseDate {
  what: 'answer' | 'correction' | 'appeal'
  /** `YYYY-MM-DD` */
  day: string
}

type Dated = Pick<OwnApplicationFile, 'status' | 'dueOn' | 'correction' | 'decision' | 'appeals'>

/** The days of a case that are still to come and mean something to the person. `today` is a day. */
export function listCaseDates(file: Dated, today: Date): CaseDate[] {
  const { status, dueOn, correction, decision } = file
  const isAnswered = !isOpen(status)
  // While something is asked of her, the clock of the answer stands.
  const dates: [CaseDate['what'], Date | null | undefined][] = [
    ['answer', isAnswered || correction ? null : dueOn],
    ['correction', correction?.sendBackBy],
    ['appeal', isAppealable(file, today) ? decision?.appealUntil : null],
  ]
  return dates.flatMap(([what, day]) => (day && day >= today ? [{ what, day: isoDay(day) }] : []))
}
