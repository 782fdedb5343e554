import { z } from 'zod'
import { locales } from '~/i18n/locales'
import { isPhone } from '~/lib/phone'
import { hasPinflCheckDigit } from '~/lib/pinfl'

// The shape of stored answers, one part a step. What a form sends is read by schema.ts into this shape; at submission
// everything is checked against it once more, since a draft may be older than the questions.

const name = z.string().trim().min(1).max(100)
const isoDay = z.iso.date()

export const whoValues = ['self', 'child', 'cared'] as const
export const basisValues = ['certificate', 'pension', 'waiting'] as const

export const forWhomAnswer = z.strictObject({ who: z.enum(whoValues) })

/** The person the device is for, when it is not the applicant. */
export const personAnswer = z.strictObject({
  /** Null for a child known by its birth certificate only. */
  pinfl: z.string().refine(hasPinflCheckDigit).nullable(),
  /** `I-TN 0456123`; null when the PINFL is known. */
  birthCertificate: z.string().nullable(),
  familyName: name,
  givenName: name,
  /** Null where there is none. */
  patronymic: name.nullable(),
  birthOn: isoDay,
})

export const certificateAnswer = z.strictObject({
  basis: z.enum(basisValues),
  /** Number on the disability certificate; null when it is not known, or `basis` is another one. */
  number: z.string().max(30).nullable(),
})

export const deviceAnswer = z.strictObject({
  deviceCode: z.string().max(60),
  /** As the catalogue said when it was chosen; decides whether measurements are asked for. */
  madeToMeasure: z.boolean(),
})

export const measurementsAnswer = z.strictObject({
  known: z.enum(['yes', 'no']),
  /** Null unless known. */
  text: z.string().max(2000).nullable(),
})

export const contactAnswer = z.strictObject({
  phone: z.string().refine(isPhone),
  /** Null when none was given. */
  email: z.email().nullable(),
  locale: z.enum(locales),
})

export const districtAnswer = z.strictObject({ soato: z.string().regex(/^\d{7}(\d{3})?$/) })

/** Files stand in their own table; the answer says that the person has finished with them. */
export const documentsAnswer = z.strictObject({ finished: z.literal(true) })

/** Parts are absent until answered. */
export interface Answers {
  'for-whom'?: z.infer<typeof forWhomAnswer>
  person?: z.infer<typeof personAnswer>
  certificate?: z.infer<typeof certificateAnswer>
  device?: z.infer<typeof deviceAnswer>
  measurements?: z.infer<typeof measurementsAnswer>
  contact?: z.infer<typeof contactAnswer>
  district?: z.infer<typeof districtAnswer>
  documents?: z.infer<typeof documentsAnswer>
}

export type StepId = keyof Answers

/** In the order of the pages. */
export const stepIds = [
  'for-whom',
  'person',
  'certificate',
  'device',
  'measurements',
  'contact',
  'district',
  'documents',
] as const satisfies readonly StepId[]

/** Every asked step answered. */
export type CompleteAnswers = Answers & Required<Omit<Answers, 'person' | 'measurements'>>
