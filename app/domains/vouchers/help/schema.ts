import { z } from 'zod'
import { field, lineReader, nameReader, readPinfl, ticked } from '~/domains/questions/schema'
import { helpActs, helpTold } from './rules'

const readName = (part: 'familyName' | 'givenName') =>
  nameReader({ words: `questions.error.${part}`, most: 100 })
const document = field(
  'assistance.error.documentMissing',
  lineReader({ words: 'mandates.error.document', most: 200 }),
)

const base = {
  pinfl: field('questions.error.pinflMissing', readPinfl),
  familyName: field('questions.error.familyName.missing', readName('familyName')),
  givenName: field('questions.error.givenName.missing', readName('givenName')),
  document,
  deviceCode: z.string({ error: 'vouchers.error.helpDevice' }).min(1, 'vouchers.error.helpDevice').max(60),
  act: z.enum(helpActs, { error: 'vouchers.error.helpAct' }),
  told: z.enum(helpTold, { error: 'vouchers.error.helpTold' }),
}

/** Whom somebody helps who has lost a number or a code, how she is there, and what she says of herself. */
export const voucherHelpForm = z.discriminatedUnion(
  'way',
  [
    z.object({
      ...{ ...base, way: z.literal('desk') },
      seen: ticked('assistance.error.notSeen'),
    }),
    z.object({
      ...{ ...base, way: z.literal('phone') },
      /** Where she applied: what no maker is told. */
      centreCode: z
        .string({ error: 'vouchers.error.helpCentre' })
        .min(1, 'vouchers.error.helpCentre')
        .max(12),
    }),
  ],
  { error: 'assistance.error.wayMissing' },
)
export type VoucherHelpForm = z.output<typeof voucherHelpForm>
