import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'
import { isPinflValid, normalisePinfl, readPinfl } from '~/lib/pinfl'
import { collapseWhitespace } from '~/lib/text'
import {
  type Answers,
  basisValues,
  contactLocales,
  documentsAnswer,
  forWhomAnswer,
  type StepId,
  stepIds,
  whoValues,
} from './answers'

// What the forms of the journey send, read into the stored shape of answers.ts.

const missing = (key: string) => ({ error: `applications.error.${key}` })

const name = (key: string) =>
  z
    .string(missing(key))
    .transform(collapseWhitespace)
    .pipe(z.string().min(1, missing(key)).max(100, missing(key)))

const day = (key: string) =>
  z
    .object(
      { day: z.string().optional(), month: z.string().optional(), year: z.string().optional() },
      missing(key),
    )
    .transform((parts, context) => {
      const two = (text = '') => text.trim().padStart(2, '0')
      const text = `${(parts.year ?? '').trim()}-${two(parts.month)}-${two(parts.day)}`
      if (z.iso.date().safeParse(text).success && text > '1900-01-01') return text
      context.addIssue({ code: 'custom', message: `applications.error.${key}` })
      return z.NEVER
    })

const forWhomForm = z.object({ who: z.enum(whoValues, missing('whoMissing')) })

const pinfl = z.string().transform((text, context) => {
  const digits = normalisePinfl(text)
  if (digits && isPinflValid(digits)) return digits
  context.addIssue({ code: 'custom', message: `applications.error.${digits ? 'pinflWrong' : 'pinflShape'}` })
  return z.NEVER
})

// Roman numeral, two letters, seven digits; people type dashes, spaces and "№" as they like.
const birthCertificate = z.string().transform((text, context) => {
  const parts = /^([IVX]{1,5})[\s-]*([A-Z]{2})[\s№N.-]*(\d{7})$/u.exec(text.trim().toUpperCase())
  if (parts) return `${parts[1]}-${parts[2]} ${parts[3]}`
  context.addIssue({ code: 'custom', message: 'applications.error.birthCertificateShape' })
  return z.NEVER
})

const personForm = (isChild: boolean, today: string) =>
  z
    .object({
      pinfl: pinfl.optional(),
      birthCertificate: birthCertificate.optional(),
      familyName: name('familyNameMissing'),
      givenName: name('givenNameMissing'),
      patronymic: z.string().transform(collapseWhitespace).optional(),
      birthOn: day('birthOnMissing'),
    })
    .transform((person, context) => {
      const say = (path: string, key: string) =>
        context.addIssue({ code: 'custom', path: [path], message: `applications.error.${key}` })
      if (!person.pinfl && !(isChild && person.birthCertificate)) {
        say('pinfl', isChild ? 'pinflOrCertificateMissing' : 'pinflMissing')
      }
      if (person.pinfl && readPinfl(person.pinfl)?.birthDate !== person.birthOn)
        say('birthOn', 'birthOnDiffers')
      if (person.birthOn > today) say('birthOn', 'birthOnFuture')
      if (isChild && isGrownUp(person.birthOn, today)) say('birthOn', 'notAChild')
      return {
        pinfl: person.pinfl ?? null,
        birthCertificate: (isChild && person.birthCertificate) || null,
        familyName: person.familyName,
        givenName: person.givenName,
        patronymic: person.patronymic || null,
        birthOn: person.birthOn,
      }
    })

/** 18 years and more; both days are `YYYY-MM-DD`. */
export function isGrownUp(birthOn: string, today: string): boolean {
  return `${Number(birthOn.slice(0, 4)) + 18}${birthOn.slice(4)}` <= today
}

const certificateForm = (isChild: boolean) =>
  z
    .object({
      basis: z.enum(basisValues, missing('basisMissing')),
      number: z
        .string()
        .transform((text) => collapseWhitespace(text).toUpperCase())
        .pipe(z.string().regex(/^[\p{L}\d][\p{L}\d /№-]{2,28}$/u, missing('certificateShape')))
        .optional(),
    })
    .transform(({ basis, number }, context) => {
      if (basis === 'certificate' && !number) {
        context.addIssue({
          code: 'custom',
          path: ['number'],
          message: 'applications.error.certificateMissing',
        })
      }
      if (basis === 'pension' && isChild) {
        context.addIssue({ code: 'custom', path: ['basis'], message: 'applications.error.basisMissing' })
      }
      return { basis, number: basis === 'certificate' ? (number ?? null) : null }
    })

const measurementsForm = z
  .object({
    known: z.enum(['yes', 'no'], missing('knownMissing')),
    text: z.string().trim().max(2000, missing('measurementsLong')).optional(),
  })
  .transform(({ known, text }, context) => {
    if (known === 'yes' && !text) {
      context.addIssue({ code: 'custom', path: ['text'], message: 'applications.error.measurementsMissing' })
    }
    return { known, text: known === 'yes' ? (text ?? null) : null }
  })

const contactForm = z.object({
  phone: z.string(missing('phoneMissing')).transform((text, context) => {
    const phone = normalisePhone(text)
    if (phone) return phone
    context.addIssue({ code: 'custom', message: 'applications.error.phoneShape' })
    return z.NEVER
  }),
  email: z
    .string()
    .trim()
    .pipe(z.email(missing('emailShape')).max(200, missing('emailShape')))
    .optional()
    .transform((email) => email ?? null),
  locale: z.enum(contactLocales, missing('localeMissing')),
})

/** The catalogue decides `madeToMeasure`; the command adds it. */
const deviceForm = z.object({ deviceCode: z.string(missing('deviceMissing')).max(60) })
const districtForm = z.object({ soato: z.string(missing('districtMissing')).max(10) })
const documentsForm = z.object({}).transform(() => documentsAnswer.parse({ finished: true }))

/** The form of a step. It depends on who the application is for. `today` is `YYYY-MM-DD`. */
export function stepForm(step: StepId, answers: Answers, today: string): z.ZodType {
  const forms: Record<StepId, () => z.ZodType> = {
    'for-whom': () => forWhomForm.pipe(forWhomAnswer),
    person: () => personForm(answers['for-whom']?.who === 'child', today),
    certificate: () => certificateForm(answers['for-whom']?.who === 'child'),
    device: () => deviceForm,
    measurements: () => measurementsForm,
    contact: () => contactForm,
    district: () => districtForm,
    documents: () => documentsForm,
  }
  return forms[step]()
}

export const documentKinds = ['certificate', 'measurement', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentInput = z.object({ kind: z.enum(documentKinds, missing('documentKindMissing')) })

export const submitInput = z.object({
  submissionKey: z.uuid(missing('formIncomplete')),
  declaration: z.literal('on', missing('declarationMissing')),
})
export type SubmitInput = z.infer<typeof submitInput>

const version = z.coerce.number(missing('formIncomplete')).int()
const letter = (key: string) =>
  z.string(missing(key)).trim().min(3, missing(key)).max(2000, missing('textLong'))

export const versionInput = z.object({ version })
export const assignInput = z.object({ version, assigneeId: z.uuid(missing('assigneeMissing')) })

/** What may be asked to be corrected: every step a citizen fills in. */
export const correctableSteps = stepIds

const stepList = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], missing('stepsMissing'))
  .pipe(z.array(z.enum(correctableSteps)).min(1, missing('stepsMissing')))

export const correctionInput = z.object({ version, steps: stepList, text: letter('correctionTextMissing') })
export type CorrectionInput = z.infer<typeof correctionInput>

export const refusalReasons = [
  'noCertificate',
  'certificateExpired',
  'deviceNotRecommended',
  'alreadyHas',
  'wrongFacts',
  'correctionNotSent',
  'other',
] as const

export const refuseInput = z.object({
  version,
  reasonCode: z.enum(refusalReasons, missing('reasonMissing')),
  text: letter('refusalTextMissing'),
})
export type RefuseInput = z.infer<typeof refuseInput>

export const approvalReasons = ['certificateNames', 'medicalConclusion', 'papersSeen'] as const

export const approveInput = z
  .object({
    version,
    reasonCode: z.enum(approvalReasons, missing('reasonMissing')),
    text: z.string().trim().max(2000, missing('textLong')).optional(),
    /** `none`: without an end. Ignored where the register named the day. */
    programme: z.enum(['until', 'none']).optional(),
    programmeEndsOn: z
      .object({ day: z.string().optional(), month: z.string().optional(), year: z.string().optional() })
      .optional(),
  })
  .transform(({ programme, programmeEndsOn, ...rest }, context) => {
    if (programme !== 'until') return { ...rest, programme, paperEndsOn: null }
    const read = day('programmeEndsOnMissing').safeParse(programmeEndsOn)
    if (!read.success) {
      context.addIssue({
        code: 'custom',
        path: ['programmeEndsOn'],
        message: 'applications.error.programmeEndsOnMissing',
      })
    }
    return { ...rest, programme, paperEndsOn: read.success ? read.data : null }
  })
export type ApproveInput = z.infer<typeof approveInput>

export const withdrawReasons = ['changedMind', 'mistake', 'gotElsewhere', 'other'] as const
export const withdrawInput = z.object({
  version,
  reasonCode: z.enum(withdrawReasons, missing('reasonMissing')),
})
export type WithdrawInput = z.infer<typeof withdrawInput>
