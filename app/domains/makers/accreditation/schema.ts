import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  nameReader,
  numberReader,
  readBankAccount,
  readBankCode,
  readPhone,
  readTaxpayerNumber,
  several,
  textReader,
} from '~/domains/questions/schema'
import { regionCode } from '~/domains/reference/schema'
import { RequirementVerdict } from '~/platform/prisma/enums'
import { paperKinds, requirements } from './rules'

const chosen = several()
  .optional()
  .transform((given) => [...new Set(given ?? [])].sort())

const about = field(
  'accreditation.error.about.missing',
  textReader({ words: 'accreditation.error.about', least: 10, most: 600 }),
)
const text = field(
  'accreditation.error.text.missing',
  textReader({ words: 'accreditation.error.text', least: 5, most: 2000 }),
)

// As `@db.Date` columns hold it.
/** What a workshop says of itself. */
export const accreditationForm = z.object({
  name: field(
    'accreditation.error.name.missing',
    lineReader({ words: 'accreditation.error.name', least: 2, most: 120 }),
  ),
  taxNumber: field('accreditation.error.taxNumber.missing', readTaxpayerNumber),
  director: field(
    'accreditation.error.director.missing',
    nameReader({ words: 'accreditation.error.director', least: 2, most: 150 }),
  ),
  soato: z
    .string({ error: 'accreditation.error.district' })
    .regex(/^\d{7,10}$/, { error: 'accreditation.error.district' }),
  address: field(
    'accreditation.error.address.missing',
    lineReader({ words: 'accreditation.error.address', least: 5, most: 300 }),
  ),
  phone: field('accreditation.error.phone', readPhone),
  aboutUz: about,
  aboutRu: about,
  capacity: field(
    'accreditation.error.capacity.missing',
    numberReader({ words: 'accreditation.error.capacity', least: 1, most: 10_000 }),
  ),
  deviceCodes: chosen.pipe(
    z.array(z.string().regex(/^[a-z-]{1,40}$/)).min(1, { error: 'accreditation.error.kindsMissing' }),
  ),
  regions: chosen.pipe(z.array(regionCode).max(14)),
  account: field('questions.error.accountMissing', readBankAccount),
  bankCode: field('questions.error.bankCodeMissing', readBankCode),
})

export type AccreditationInput = z.output<typeof accreditationForm>

/** `licence:<kind>` names whose licence it is. */
export const accreditationPaperForm = z.object({
  kind: z
    .string({ error: 'accreditation.error.paperKind' })
    .regex(/^[a-z]+(:[a-z-]{1,40})?$/, { error: 'accreditation.error.paperKind' })
    .transform((value) => value.split(':'))
    .transform(([kind, deviceCode = null]) => ({ kind, deviceCode }))
    .pipe(
      z.object({
        kind: z.enum(paperKinds, { error: 'accreditation.error.paperKind' }),
        deviceCode: z.string().nullable(),
      }),
    ),
})

/** What is said of one requirement; a reason where it is refused or waived. */
export const checkForm = z
  .object({
    requirement: z.enum(requirements),
    deviceCode: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .nullish()
      .transform((code) => code ?? null),
    verdict: z.enum(RequirementVerdict, { error: 'accreditation.error.verdictMissing' }),
    reason: z
      .string()
      .trim()
      .max(1000, { error: 'accreditation.error.reasonTooLong' })
      .nullish()
      .transform((reason) => reason || null),
  })
  .superRefine(({ verdict, reason }, check) => {
    const isAsked = verdict === 'refused' || verdict === 'waived'
    if (isAsked && reason === null)
      check.addIssue({ code: 'custom', path: ['reason'], message: 'accreditation.error.reasonMissing' })
  })
  .transform((given) => ({
    ...given,
    reason: given.verdict === 'refused' || given.verdict === 'waived' ? given.reason : null,
  }))
export type CheckInput = z.output<typeof checkForm>

export const visitForm = (today: string) =>
  z.object({
    visitedOn: dateField('accreditation.error.visitedOnMissing', { today, towards: 'past' }).transform(asDay),
    visitors: field(
      'accreditation.error.visitors.missing',
      lineReader({ words: 'accreditation.error.visitors', least: 3, most: 300 }),
    ),
    findings: text,
  })
export type VisitInput = z.output<ReturnType<typeof visitForm>>

export const decisionForm = (today: string) =>
  z.discriminatedUnion(
    'act',
    [
      z.object({
        act: z.literal('accredit'),
        validFrom: dateField('accreditation.error.validFromMissing', { today, towards: 'future' }).transform(
          asDay,
        ),
        validUntil: dateField('accreditation.error.validUntilMissing', {
          today,
          towards: 'future',
        }).transform(asDay),
        text,
      }),
      z.object({ act: z.enum(['refuse', 'suspend', 'lift', 'remove']), text }),
    ],
    { error: 'accreditation.error.actMissing' },
  )
export type DecisionInput = z.output<ReturnType<typeof decisionForm>>

export const appealForm = z.object({ text })
export const appealAnswerForm = z.object({
  outcome: z.enum(['uphold', 'reject'], { error: 'accreditation.error.outcomeMissing' }),
  answer: text,
})
