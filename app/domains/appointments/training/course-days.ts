import { ownValue } from '~/lib/own-value'
import { addDays } from '~/platform/clock.server'
import type { TrainingCourseStatus } from '~/platform/prisma/enums'
import type { Training } from './schema'

/** Working days in which a place that came free can be taken; example value. */
export const takeWorkingDays = 2

/** The lowest place of a course that nobody has; null when it is full. */
export function freePlace(places: number, held: readonly number[]): number | null {
  const taken = new Set(held)
  for (let place = 1; place <= places; place++) if (!taken.has(place)) return place
  return null
}

/** Until when an offered place can be taken: the end of a day in Tashkent, and never once the course has begun. */
export function offerEnds(lastDay: Date, firstOn: Date): Date {
  const day = lastDay < firstOn ? lastDay : addDays(firstOn, -1)
  // Midnight in Tashkent is five hours before that of UTC.
  return new Date(addDays(day, 1).getTime() - 5 * 3_600_000)
}

/** Places can be asked for and given back until the day before the first one. */
export function isOpen(course: { status: TrainingCourseStatus; firstOn: Date }, today: Date): boolean {
  return course.status === 'published' && today < course.firstOn
}

/** The days of a course, midnight UTC; weekends are left out, as courses are held on working days. */
export function daysOf({ firstOn, lastOn }: { firstOn: Date; lastOn: Date }): Date[] {
  const days: Date[] = []
  for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
    const weekday = day.getUTCDay()
    if (weekday !== 0 && weekday !== 6) days.push(day)
  }
  // One that lies in a weekend is held then.
  return days.length > 0 ? days : [firstOn]
}

/** Which training teaches the use of a device, by the group of its kind; example values. */
export function trainingForDevice({ code, groupCode }: { code: string; groupCode: string }): Training {
  if (code === 'white-cane') return 'orientation'
  const byGroup: Readonly<Record<string, Training>> = {
    prosthesis: 'prosthesis',
    orthosis: 'prosthesis',
    wheelchair: 'wheelchair',
    mobility: 'walking',
    hearing: 'hearing',
  }
  return ownValue(byGroup, groupCode) ?? 'daily-living'
}
