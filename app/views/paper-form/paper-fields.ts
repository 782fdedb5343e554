import type { KindName, Question } from '~/domains/questions/schema'
import { relations } from '~/domains/questions/schema'
import { type Locale, locales } from '~/i18n/locales'
import type { Translate as T } from '~/i18n/translate'
import type { PaperField, PaperOption } from './paper-form'

/** What turns a question into what is written by hand. */
export interface Paper {
  locale: Locale
  t: T
  /** Words of a condition of an option; null where it says nothing on paper. */
  sayWhen: (question: Question, code: string) => string | null
}

type Of<Name extends KindName> = Extract<Question, { kind: Name }>
type Fields = { [Name in Exclude<KindName, 'document'>]: (question: Of<Name>, paper: Paper) => PaperField[] }

const day = [2, 2, 4] as const
const pinfl = [14] as const
const money = [3, 3, 3] as const
/** As many as fit on a page; for more there is another sheet. */
const mostRepeats = 4

const boxes = (label: string | null, groups: readonly number[], rest: object = {}): PaperField => ({
  ...{ kind: 'boxes', label, groups },
  ...rest,
})
const lines = (label: string | null, count = 1, rest: object = {}): PaperField => ({
  ...{ kind: 'lines', label, count },
  ...rest,
})

function ticks(options: PaperOption[], label: string | null = null): PaperField {
  return { kind: 'ticks', label, options }
}

const plain = (text: string): PaperOption => ({ text, hint: null, when: null })

function optionsOf(question: Of<'choice'> | Of<'choices'> | Of<'income-line'>, { locale, sayWhen }: Paper) {
  return question.options.map(({ code, text, hint }) => ({
    ...{ text: text[locale], hint: hint?.[locale] ?? null, when: sayWhen(question, code) },
  }))
}

/** Who somebody is, as every form asks it. */
export function personFields({ t }: Pick<Paper, 't'>): PaperField[] {
  return [
    lines(t('questions.field.familyName')),
    lines(t('questions.field.givenName')),
    lines(t('questions.field.patronymic')),
    boxes(t('questions.field.birthOn'), day, { after: t('paper.dayParts') }),
    boxes(t('questions.field.pinfl'), pinfl),
  ]
}

const fields: Fields = {
  'yes-no': (_, { t }) => [ticks([plain(t('questions.yesNo.yes')), plain(t('questions.yesNo.no'))])],
  choice: (question, paper) => [ticks(optionsOf(question, paper))],
  choices: (question, paper) => [ticks(optionsOf(question, paper))],
  consent: (question, { locale }) => [ticks([plain(question.label[locale])])],
  language: (_, { t }) => [ticks(locales.map((each) => plain(t(`questions.language.${each}`))))],
  device: (_, { t }) => [lines(t('paper.device'), 2)],
  text: () => [lines(null)],
  'long-text': () => [lines(null, 5)],
  number: (question, { locale }) => {
    const after = question.unit?.[locale]
    const digits = String(Math.trunc(question.most)).length
    return [
      question.places
        ? lines(null, 1, after ? { after } : {})
        : boxes(null, [digits], after ? { after } : {}),
    ]
  },
  money: (_, { t }) => [boxes(null, money, { after: t('paper.som') })],
  date: (_, { t }) => [boxes(null, day, { after: t('paper.dayParts') })],
  period: (_, { t }) => [
    boxes(t('questions.field.from'), day, { after: t('paper.dayParts') }),
    boxes(t('questions.field.until'), day, { after: t('paper.untilEmpty') }),
  ],
  phone: () => [boxes(null, [2, 3, 2, 2], { before: '+998' })],
  email: () => [lines(null)],
  'paper-number': ({ unknown }, { locale }) => [
    lines(null),
    ...(unknown ? [ticks([plain(unknown.label[locale])])] : []),
  ],
  'bank-account': ({ onlyAccounts }, { t }) => [
    boxes(t('questions.field.onlyAccount'), [4, 4, 4, 4, 4]),
    boxes(t('questions.field.bankCode'), [5]),
    ...(onlyAccounts ? [] : [boxes(t('questions.answer.card'), [4, 4, 4, 4])]),
  ],
  person: (_, paper) => personFields(paper),
  child: (_, paper) => [
    ...personFields(paper),
    lines(paper.t('questions.field.birthCertificate'), 1, { after: paper.t('paper.noPinfl') }),
  ],
  'household-member': (_, paper) => [
    ...personFields(paper),
    ticks(
      relations.map((each) => plain(paper.t(`questions.relation.${each}`))),
      paper.t('questions.answer.relation'),
    ),
  ],
  address: ({ withStreet }, { t }) => [
    lines(t('paper.district')),
    ...(withStreet ? [lines(t('questions.field.street'))] : []),
  ],
  'income-line': (question, paper) => [
    ticks(optionsOf(question, paper)),
    boxes(paper.t('questions.field.amount'), money, { after: paper.t('paper.som') }),
  ],
  repeated: ({ questions, each, most }, paper) =>
    Array.from({ length: Math.min(most, mostRepeats) }, (_, index) => index + 1).flatMap((number) => [
      { kind: 'heading' as const, label: `${each[paper.locale]} ${number}` },
      ...questions.flatMap((question) => labelled(question, paper)),
    ]),
}

/** What stands under a question. Papers have a list of their own. */
export function fieldsOf(question: Question, paper: Paper): PaperField[] {
  if (question.kind === 'document') return []
  return (fields[question.kind] as (question: Question, paper: Paper) => PaperField[])(question, paper)
}

// Inside one of several, a question stands at its first field.
function labelled(question: Question, paper: Paper): PaperField[] {
  const [first, ...rest] = fieldsOf(question, paper)
  if (!first) return []
  const label = first.label ?? question.label[paper.locale]
  return [{ ...first, label }, ...rest]
}
