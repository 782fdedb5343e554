import { z } from 'zod'
import { locales } from '~/i18n/locales'
import { readPinfl as readPinflFacts } from '~/lib/pinfl'
import { readBirthCertificate } from '~/lib/typed/codes/read-birth-certificate'
import { readCertificateNumber } from '~/lib/typed/codes/read-certificate-number'
import { dateField, field, optionalDateField, optionalField, refuseField } from '~/lib/typed/field'
import { readEmail } from '~/lib/typed/read-email'
import { nameReader } from '~/lib/typed/read-name'
import { readPhone } from '~/lib/typed/read-phone'
import { readPinfl } from '~/lib/typed/read-pinfl'
import { textReader } from '~/lib/typed/read-text'
import {
  type Answers,
  basisValues,
  documentsAnswer,
  forWhomAnswer,
  type StepId,
  stepIds,
  whoValues,
} from './answers'
import { isPinflKnown } from './journeys/device-voucher'
import { isGrownUp } from './rules'

// What the forms of the journey send, read into the stored shape of answers.ts.

const missing = (key: string) => ({ error: `applications.error.${key}` })

const nameOf = (part: 'familyName' | 'givenName' | 'patronymic') =>
  nameReader({ words: `applications.error.${part}`, most: 100 })

const forWhomForm = z.object({ who: z.enum(whoValues, missing('whoMissing')) })

const personForm = (isChild: boolean, today: string) =>
  z
    .object({
      familyName: field('applications.error.familyName.missing', nameOf('familyName')),
      givenName: field('applications.error.givenName.missing', nameOf('givenName')),
      patronymic: optionalField(nameOf('patronymic')),
      birthOn: dateField('applications.error.birthOnMissing', { today, towards: 'past' }),
      pinfl: optionalField(readPinfl),
      birthCertificate: optionalField(readBirthCertificate),
    })
    .transform((person, context) => {
      const say = (path: string, key: string) => refuseField(context, `applications.error.${key}`, {}, [path])
      if (!person.pinfl && !(isChild && person.birthCertificate)) {
        say('pinfl', isChild ? 'pinflOrCertificateMissing' : 'pinflMissing')
      }
      if (person.pinfl && readPinflFacts(person.pinfl)?.birthDate !== person.birthOn)
        say('birthOn', 'birthOnDiffers')
      if (person.birthOn > today) say('birthOn', 'birthOnFuture')
      if (isChild && isGrownUp(person.birthOn, today)) say('birthOn', 'notAChild')
      return { ...person, birthCertificate: isChild ? person.birthCertificate : null }
    })

/** `isNumberNeeded`: without a PINFL the register knows the certificate by nothing else. */
const certificateForm = (isChild: boolean, isNumberNeeded: boolean) =>
  z
    .object({
      basis: z.enum(basisValues, missing('basisMissing')),
      number: optionalField(readCertificateNumber),
      numberUnknown: z.literal('on').optional(),
    })
    .transform(({ basis, number, numberUnknown }, context) => {
      const say = (path: string, key: string) => refuseField(context, `applications.error.${key}`, {}, [path])
      if (basis === 'certificate' && !number) {
        if (isNumberNeeded) say('number', 'certificateNeeded')
        else if (!numberUnknown) say('number', 'certificateMissing')
      }
      if (number && numberUnknown) say('number', 'certificateUnknownToo')
      // What stands there was meant to be sent: it is asked about and not dropped.
      if (basis !== 'certificate' && number) say('number', 'certificateNotChosen')
      if (basis === 'pension' && isChild) say('basis', 'basisMissing')
      return { basis, number }
    })

const measurementsText = textReader({ words: 'applications.error.measurements', most: 2000 })
const measurementsForm = z
  .object({
    known: z.enum(['yes', 'no'], missing('knownMissing')),
    text: optionalField(measurementsText),
  })
  .transform(({ known, text }, context) => {
    if (known === 'yes' && !text)
      refuseField(context, 'applications.error.measurements.missing', {}, ['text'])
    if (known === 'no' && text) refuseField(context, 'applications.error.measurementsNotChosen', {}, ['text'])
    return { known, text }
  })

const contactForm = z.object({
  phone: field('applications.error.phoneMissing', readPhone),
  email: optionalField(readEmail),
  locale: z.enum(locales, missing('localeMissing')),
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
    certificate: () => certificateForm(answers['for-whom']?.who === 'child', !isPinflKnown(answers)),
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

// Hidden in the form, so anything but digits was not sent by it.
const version = z
  .string(missing('formIncomplete'))
  .regex(/^\d{1,9}$/, missing('formIncomplete'))
  .transform(Number)
const letter = (words: string) => field(`${words}.missing`, textReader({ words, least: 3, most: 2000 }))

export const versionInput = z.object({ version })
export const passInput = z.object({ version, headId: z.uuid(missing('headMissing')) })
/** Why a case changes hands; the citizen reads it, too. */
export const assignReasons = ['colleagueAbsent', 'workload', 'other'] as const
const assignee = {
  assigneeId: z.uuid(missing('assigneeMissing')),
  reasonCode: z.enum(assignReasons).optional(),
}
export const assignInput = z.object({ version, ...assignee })

/** A case and the version that was seen, `<id>:<version>`. */
const pickedCase = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, missing('formIncomplete'))
  .transform((picked) => ({ applicationId: picked.slice(0, 36), version: Number(picked.slice(37)) }))
/** Several cases of one person go to a colleague. */
export const reassignInput = z.object({
  ...assignee,
  cases: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], missing('casesMissing'))
    .pipe(z.array(pickedCase).min(1, missing('casesMissing'))),
})
export type ReassignInput = z.infer<typeof reassignInput>

/** `today` is `YYYY-MM-DD`. */
export function absenceForm(today: string) {
  return z
    .object({
      personId: z.uuid(missing('absentMissing')),
      fromOn: dateField('applications.error.fromOnMissing', { today, towards: 'future' }),
      untilOn: dateField('applications.error.untilOnMissing', { today, towards: 'future' }),
    })
    .transform((days, context) => {
      const say = (path: string, key: string) => refuseField(context, `applications.error.${key}`, {}, [path])
      if (days.untilOn < days.fromOn) say('untilOn', 'untilBeforeFrom')
      else if (days.untilOn < today) say('untilOn', 'absencePast')
      return {
        personId: days.personId,
        fromOn: new Date(`${days.fromOn}T00:00:00Z`),
        untilOn: new Date(`${days.untilOn}T00:00:00Z`),
      }
    })
}

/** What may be asked to be corrected: every step a citizen fills in. */
export const correctableSteps = stepIds

const stepList = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], missing('stepsMissing'))
  .pipe(z.array(z.enum(correctableSteps)).min(1, missing('stepsMissing')))

export const correctionInput = z.object({
  version,
  steps: stepList,
  text: letter('applications.error.correctionText'),
})
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
  text: letter('applications.error.refusalText'),
})
export type RefuseInput = z.infer<typeof refuseInput>

/** `byHead`: nothing shows the right, and the head decides in writing. */
export const approvalReasons = ['certificateNames', 'medicalConclusion', 'papersSeen', 'byHead'] as const

/** `today` is `YYYY-MM-DD`. */
export function approveForm(today: string) {
  return z
    .object({
      version,
      reasonCode: z.enum(approvalReasons, missing('reasonMissing')),
      text: optionalField(textReader({ words: 'applications.error.approvalText', most: 2000 })).transform(
        (text) => text ?? undefined,
      ),
      /** `none`: without an end. Ignored where the register named the day. */
      programme: z.enum(['until', 'none']).optional(),
      programmeEndsOn: optionalDateField({ today, towards: 'future' }),
    })
    .transform(({ programme, programmeEndsOn, ...rest }, context) => {
      const say = (key: string) => refuseField(context, `applications.error.${key}`, {}, ['programmeEndsOn'])
      if (programme === 'until' && !programmeEndsOn) say('programmeEndsOnMissing')
      if (programme === 'none' && programmeEndsOn) say('programmeEndNotChosen')
      if (rest.reasonCode === 'byHead' && !rest.text)
        refuseField(context, 'applications.error.approvalText.missing', {}, ['text'])
      return { ...rest, programme, paperEndsOn: programmeEndsOn }
    })
}
export type ApproveInput = z.output<ReturnType<typeof approveForm>>

export const withdrawReasons = ['changedMind', 'mistake', 'gotElsewhere', 'other'] as const
export const withdrawInput = z.object({
  version,
  /** Nobody has to say why. */
  reasonCode: z.enum([...withdrawReasons, 'notSaid'], missing('reasonMissing')).default('notSaid'),
})
export type WithdrawInput = z.infer<typeof withdrawInput>
