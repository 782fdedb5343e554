import { z } from 'zod'
import {
  field,
  lineReader,
  nameReader,
  optionalField,
  publicNumberReader,
  readHandoverCode,
  readPhone,
  readPinfl,
  ticked,
} from '~/domains/questions/schema'
import { serviceGroups } from '~/domains/services/schema'
import { mandateActs, mandateTerms } from './rules'

const readName = (part: 'familyName' | 'givenName' | 'patronymic') =>
  nameReader({ words: `questions.error.${part}`, most: 100 })

/** What is ticked; a form with nothing ticked is read as an empty list, not as none. */
const list = <const Code extends string>(codes: readonly Code[]) =>
  z
    .union([z.array(z.enum(codes)), z.enum(codes).transform((one) => [one])])
    .optional()
    .transform((chosen) => chosen ?? [])

/** The person whose affairs they are, as somebody else names her. */
const grantor = {
  familyName: field('questions.error.familyName.missing', readName('familyName')),
  givenName: field('questions.error.givenName.missing', readName('givenName')),
  patronymic: optionalField(readName('patronymic')),
  pinfl: field('questions.error.pinflMissing', readPinfl),
}

const scope = {
  acts: list(mandateActs).refine(({ length }) => length > 0, 'mandates.error.actsMissing'),
  serviceGroups: list(serviceGroups),
  term: z.enum(mandateTerms, { error: 'mandates.error.termMissing' }),
}

export const mandateForm = z.object({ ...grantor, ...scope })

/** The same at the desk, where the names and numbers of both and what was seen are written down. */
export const deskForm = mandateForm.extend({
  holderPinfl: field('questions.error.pinflMissing', readPinfl),
  holderFamilyName: grantor.familyName,
  holderGivenName: grantor.givenName,
  basis: z.enum(['desk', 'court'], { error: 'mandates.error.basisMissing' }),
  document: field(
    'mandates.error.documentMissing',
    lineReader({ words: 'mandates.error.document', most: 200 }),
  ),
  seen: ticked('mandates.error.notSeen'),
})
export type DeskForm = z.output<typeof deskForm>

export const grantorInput = z.object({ pinfl: field('questions.error.pinflMissing', readPinfl) })

/** What the register of addresses says of how somebody is reached. */
export const contactAnswer = z.object({ phone: optionalField(readPhone) })

export const codeForm = z.object({
  number: field('mandates.error.numberMissing', publicNumberReader('HM')),
  code: field('mandates.error.codeMissing', readHandoverCode),
})
