import { z } from 'zod'
import { visitNeeds } from './needs/schema'

const startsAt = z
  .string({ error: 'appointments.error.timeMissing' })
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/, { error: 'appointments.error.timeMissing' })
  .transform((at) => new Date(at))
  .refine((at) => !Number.isNaN(at.getTime()), { error: 'appointments.error.timeMissing' })

/** A visit that is booked. */
export const bookForm = z.object({ startsAt, ...visitNeeds })

export const moveForm = z.object({ startsAt })

export const walkInForm = z.object(visitNeeds)

/** What a head chooses from; minutes after midnight for the hours. */
export const quarterHours = Array.from({ length: 57 }, (_, index) => 7 * 60 + index * 15)
export const visitMinutes = [10, 15, 20, 30, 45, 60, 90, 120] as const
export const mostDesks = 10

const chosen = (all: readonly number[], error: string) =>
  z
    .string({ error })
    .refine((typed) => all.some((one) => String(one) === typed), { error })
    .transform(Number)

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

/** Hours that a head writes. */
export const windowForm = z
  .object({
    weekday: chosen(upTo(7), 'appointments.error.weekdayMissing'),
    opensAt: chosen(quarterHours, 'appointments.error.hoursMissing'),
    closesAt: chosen(quarterHours, 'appointments.error.hoursMissing'),
    desks: chosen(upTo(mostDesks), 'appointments.error.desksMissing'),
    minutes: chosen(visitMinutes, 'appointments.error.minutesMissing'),
    serviceCode: z
      .string()
      .max(60)
      .optional()
      .transform((code) => code || null),
  })
  .refine(({ opensAt, closesAt, minutes }) => closesAt - opensAt >= minutes, {
    path: ['closesAt'],
    error: 'appointments.error.hoursTooShort',
  })

/** Where somebody is received. */
export const deskForm = z.object({ desk: chosen(upTo(99), 'appointments.error.deskMissing') })

export { accessNeeds, interpreters, type VisitNeeds } from './needs/schema'
export { attendanceSeen } from './training/attendance-seen'
export {
  audiences,
  type ChildForm,
  cancelCourseForm,
  childPlaceForm,
  courseCancelReasons,
  courseForm,
  enrolForm,
  nextSteps,
  type PlaceForm,
  placeForm,
  publishedCourseForm,
  resultForm,
  trainings,
} from './training/schema'
