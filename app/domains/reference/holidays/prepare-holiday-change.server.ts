import type { Locale } from '~/i18n/locales'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { HolidayAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { lockHolidays } from './lock-holidays.server'

export interface HolidayChangeInput {
  act: HolidayAct
  /** Midnight UTC. */
  date: Date
  /** Null unless the day moves. */
  toDate: Date | null
  /** Of a day that is added, in the language it was typed in; else empty. */
  nameTexts: Partial<Record<Locale, string>>
  source: string
  sourceTexts: Partial<Record<Locale, string>>
}

export type HolidayFault =
  | 'admin.holidays.error.past'
  | 'admin.holidays.error.there'
  | 'admin.holidays.error.notThere'

/** Keeps a change of days off until a second administrator has looked at it; it does not count yet. */
export async function prepareHolidayChange(
  work: Work,
  input: HolidayChangeInput,
): Promise<Result<string, HolidayFault | 'admin.holidays.error.waiting'>> {
  if (!work.personId) throw new Error('prepareHolidayChange needs an administrator')
  await lockHolidays(work)
  const fault = await findHolidayFault(work, input)
  if (fault) return refuse(fault)
  const waiting = await work.tx.holidayChange.count({ where: { date: input.date, status: 'prepared' } })
  if (waiting > 0) return refuse('admin.holidays.error.waiting')
  const id = newId()
  const by = { preparedById: work.personId, preparedAt: work.now() }
  await work.tx.holidayChange.create({ data: { id, ...input, status: 'prepared', ...by } })
  return ok(id)
}

/** Why a change cannot be: its day has begun, or the days off are other ones. Null where it can. */
export async function findHolidayFault(
  work: Work,
  { act, date, toDate }: Pick<HolidayChangeInput, 'act' | 'date' | 'toDate'>,
): Promise<HolidayFault | null> {
  const today = dayOf(work.now())
  if (date <= today || (toDate && toDate <= today)) return 'admin.holidays.error.past'
  const isOff = async (day: Date) => (await work.tx.holiday.count({ where: { date: day } })) > 0
  if (await isOff(toDate ?? date)) {
    if (act !== 'remove') return 'admin.holidays.error.there'
  } else if (act === 'remove') return 'admin.holidays.error.notThere'
  return act === 'move' && !(await isOff(date)) ? 'admin.holidays.error.notThere' : null
}
