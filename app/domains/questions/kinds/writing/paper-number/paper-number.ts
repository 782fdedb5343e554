import { z } from 'zod'
import { type Condition, condition, judge } from '../../../condition'
import { asIs, type Environment, type EveryQuestion, type Kind } from '../../../kind'
import { readBirthCertificate } from '../../../readers/codes/read-birth-certificate'
import { readCertificateNumber } from '../../../readers/codes/read-certificate-number'
import { readPassport } from '../../../readers/codes/read-passport'
import { readTaxpayerNumber } from '../../../readers/codes/read-taxpayer-number'
import type { Reader } from '../../../readers/reader'
import { readField } from '../../../reading'
import { type Texts, texts } from '../../../texts'

const papers = ['disability-certificate', 'birth-certificate', 'passport', 'taxpayer-number'] as const

const readers: Record<(typeof papers)[number], Reader<string>> = {
  'disability-certificate': readCertificateNumber,
  'birth-certificate': readBirthCertificate,
  passport: readPassport,
  'taxpayer-number': readTaxpayerNumber,
}

export interface PaperNumberQuestion extends EveryQuestion {
  paper: (typeof papers)[number]
  /** "I do not know it" may be ticked: the register finds it otherwise. `else` is said where it may not. */
  unknown?: { when: Condition; label: Texts; hint?: Texts | undefined; else: Texts } | undefined
}

/** The field that says "I do not know it". */
export const unknownField = (name: string) => `${name}Unknown`

/** True where "I do not know it" is an answer. */
export function mayBeUnknown(
  { unknown }: Pick<PaperNumberQuestion, 'unknown'>,
  environment: Environment,
): boolean {
  return unknown !== undefined && judge(unknown.when, environment) === 'yes'
}

/** The number on a paper. */
export const paperNumber: Kind<PaperNumberQuestion, string> = {
  params: {
    paper: z.enum(papers),
    unknown: z
      .strictObject({ when: condition, label: texts, hint: texts.optional(), else: texts })
      .optional(),
  },
  missing: 'questions.error.numberMissing',
  parse: (typed, { name }, { paper, unknown }, environment) => {
    const read = readField(typed, name, readers[paper])
    if (unknown && !mayBeUnknown({ unknown }, environment)) return read
    if (typed.get(unknownField(name)) !== 'on') return read
    if ('empty' in read) return { value: null }
    return { faults: [{ field: name, error: 'questions.error.unknownToo' }] }
  },
  stored: () => z.string().min(1).max(30),
  mayBeUnknown,
  missingTexts: (question, environment) =>
    mayBeUnknown(question, environment) ? undefined : question.unknown?.else,
  describe: (answer, { name }) => [{ part: name, value: { kind: 'text', text: answer } }],
  redact: () => 'given',
  migrate: asIs,
  values: (answer, { name }) => ({ [name]: answer }),
}
