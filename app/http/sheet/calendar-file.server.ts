import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { absoluteUrl } from '~/http/urls.server'

const dayMs = 86_400_000

/** A date to be kept in the person's own calendar. Others read it there: no health, no device, no service in its words. */
export interface CalendarDate {
  /** The same for the same thing for ever, so that a calendar replaces it instead of showing it twice. */
  uid: string
  /** Rises when the thing moves. */
  sequence: number
  title: string
  /** From one instant to another, or a whole day, `YYYY-MM-DD`. */
  at: { from: Date; until: Date } | { day: string }
  place?: string
  text?: string
  /** Path of its page, with the language. */
  path: string
  isCancelled?: boolean
}

/**
 * The dates as a file that every calendar opens. Instants are written in UTC, which is right in every time zone, also
 * for a phone abroad; whole days are days. The reminder comes a day before.
 */
export function writeCalendar(
  dates: readonly CalendarDate[],
  writtenAt: Date,
  addressOf: (path: string) => string,
): string {
  const calendar = ical({ prodId: { company: 'Hamroh', product: 'Portal', language: 'EN' } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const { uid, sequence, title, at, place, text, path, isCancelled } of dates) {
    const event = calendar.createEvent({
      ...{ id: `${uid}@hamroh.uz`, sequence, summary: title, stamp: writtenAt },
      ...{ location: place ?? null, description: text ?? null, url: addressOf(path) },
      ...('day' in at ? wholeDay(at.day) : { start: at.from, end: at.until }),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
    if (!isCancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: dayMs / 1000 })
  }
  return calendar.toString()
}

// The library writes the day that an instant is in UTC.
function wholeDay(day: string) {
  const start = new Date(`${day}T00:00:00Z`)
  return { start, end: new Date(start.getTime() + dayMs), allDay: true }
}

/** A calendar file that is its reader's alone. `name` is the file's, without its ending. */
export function calendarResponse(dates: readonly CalendarDate[], writtenAt: Date, name: string): Response {
  return new Response(writeCalendar(dates, writtenAt, absoluteUrl), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
