import { z } from 'zod'
import {
  dateField,
  field,
  lineReader,
  nameReader,
  optionalDateField,
  optionalField,
  publicNumberReader,
  readHandoverCode,
  readPhone,
  readPinfl,
  ticked,
} from '~/domains/questions/schema'

const readName = (part: 'familyName' | 'givenName') =>
  nameReader({ words: `questions.error.${part}`, most: 100 })

const base = {
  pinfl: field('questions.error.pinflMissing', readPinfl),
  familyName: field('questions.error.familyName.missing', readName('familyName')),
  givenName: field('questions.error.givenName.missing', readName('givenName')),
}

/** A new application, what a centre asked to be corrected in one that was sent, or a voucher that is to be spent. */
const subject = z.discriminatedUnion(
  'subject',
  [
    z.object({
      subject: z.literal('draft'),
      serviceCode: z.string({ error: 'assistance.error.serviceMissing' }).max(60),
      number: optionalField(publicNumberReader('HA')),
    }),
    z.object({
      subject: z.literal('correction'),
      number: field('assistance.error.numberMissing', publicNumberReader('HA')),
    }),
    z.object({
      subject: z.literal('voucher'),
      deviceCode: z
        .string({ error: 'vouchers.error.helpDevice' })
        .min(1, 'vouchers.error.helpDevice')
        .max(60),
      /** Where she applied: asked of who calls 1140; the desk helps with vouchers of its own centre. */
      centreCode: z.string().max(12).optional(),
    }),
  ],
  { error: 'assistance.error.subjectMissing' },
)

/** Whom a clerk helps with what, and how that person is there. What the other ways ask for is read where it was typed. */
export function assistanceForm(today: string) {
  const range = { today, towards: 'past' } as const
  const readDocument = lineReader({ words: 'mandates.error.document', most: 200 })
  const typed = { document: optionalField(readDocument), receivedOn: optionalDateField(range) }
  const way = z.discriminatedUnion(
    'way',
    [
      z.object({
        ...{ ...base, ...typed, way: z.literal('desk') },
        document: field('assistance.error.documentMissing', readDocument),
        seen: ticked('assistance.error.notSeen'),
      }),
      z.object({ ...base, ...typed, way: z.literal('phone') }),
      z.object({
        ...{ ...base, ...typed, way: z.literal('paper') },
        receivedOn: dateField('assistance.error.receivedMissing', range),
      }),
    ],
    { error: 'assistance.error.wayMissing' },
  )
  return way.and(subject)
}
export type AssistanceForm = z.output<ReturnType<typeof assistanceForm>>

export const codeWish = z.object({ phone: optionalField(readPhone) })
export const consentCode = z.object({ code: field('assistance.error.codeMissing', readHandoverCode) })

export const spokenConsent = z.object({
  agreed: ticked('assistance.error.notAgreed'),
})

/** What the civil register says of somebody. */
export const civilAnswer = z.object({
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z
    .string()
    .nullish()
    .transform((text) => text || null),
  birthDate: z.iso.date(),
  alive: z.boolean().optional(),
})
