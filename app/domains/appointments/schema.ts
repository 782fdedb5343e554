import { z } from 'zod'
import { optionalField, textReader } from '~/domains/questions/schema'

/** Who translates: nobody, a sign language interpreter, or somebody who speaks that language. */
export const interpreters = ['none', 'sign', 'uz', 'ru', 'kaa', 'other'] as const
/** What makes it possible to come, and to be understood. */
export const accessNeeds = ['step-free', 'companion', 'slow-speech', 'large-print', 'quiet'] as const

export interface VisitNeeds {
  interpreter: (typeof interpreters)[number]
  access: (typeof accessNeeds)[number][]
  note: string | null
}

const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((all = []) => all)
  .pipe(z.array(z.enum(accessNeeds, { error: 'forms.error.invalid' })))

/** Fields of a form that ask for it. */
export const visitNeeds = {
  interpreter: z.enum(interpreters, { error: 'appointments.error.interpreterMissing' }),
  access: several,
  note: optionalField(textReader({ words: 'appointments.error.note', most: 500 })),
}

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
