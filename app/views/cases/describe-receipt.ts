import type { ReadReceipt } from '~/domains/cases/index.server'
import type { Texts } from '~/domains/questions/schema'
import { type ExplainedInput, rightFacts } from '~/domains/services/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameSource } from '~/i18n/name-act'
import { isoDay } from '~/lib/figures/iso-day'
import type { Shown } from '~/lib/shown'
import { keyOf, type TextKey } from '~/lib/text-key'
import { describeDisagreed, type SaidIn } from './describe-disagreed'
import { describeFact, type FactNames, factLabel, nameField } from './describe-facts'
import { asMoney, inVocabulary, plain } from './describe-value'
import { nameRule } from './name-rule.server'

type Said = Texts | { key: TextKey }

/** Something that a rule was judged by, as pages write it. */
export interface ShownInput {
  key: string
  label: Said
  /** Null where nobody said it. */
  value: Shown | null
  /** The check whose register said it; null for an answer and a parameter. */
  register: string | null
  /** ISO instant; null where the register gave none. */
  asOf: string | null
  isParameter: boolean
}

/** A decision's receipt, fit for JSON. */
export function describeReceipt(receipt: ReadReceipt, said: SaidIn, names: FactNames, locale: Locale) {
  const { rules, disagreements, outcome, reasonCode, text, evidence, version } = receipt
  const { money } = createFormat(locale)
  return {
    ...{ outcome, reasonCode, text, evidence, version },
    decidedAt: receipt.decidedAt.toISOString(),
    appealUntil: isoDay(receipt.appealUntil),
    rules: rules.map(({ rule, title, verdict, text, values, sums, source, inputs }) => ({
      ...{ rule, verdict, source: nameSource(source, locale), text: text[locale] },
      title: nameRule({ rule, title }, locale),
      values: {
        ...values,
        ...Object.fromEntries(Object.entries(sums).map(([name, tiyin]) => [name, money(tiyin)])),
      },
      inputs: inputs.map((one) => describeInput(one, names)),
    })),
    disagreements: disagreements.map(({ side, reason, ...one }) => ({
      ...{ key: `${one.fact} ${one.register}`, register: one.register, side, reason },
      ...describeDisagreed(one, names, said),
    })),
  }
}

/** One of them, as pages write it. */
export function describeInput(one: ExplainedInput, names: FactNames): ShownInput {
  const { name, register, asOf, answer, value } = one
  const [place = '', code = '', field = ''] = name.split('.')
  const base = { key: name, register, asOf, isParameter: place === 'parameters' }
  if (answer) return { ...base, label: answer.label, value: answer.value }
  if (Object.hasOwn(rightFacts, name)) {
    return { ...base, label: { key: keyOf('rights.fact', name) }, value: inVocabulary(name, value) }
  }
  if (place === 'registers') return { ...base, ...describeRegistered(field, value, names) }
  if (place === 'parameters') {
    return { ...base, label: { key: keyOf('admin.parameters.name', code) }, value: asMoney(value) }
  }
  if (place === 'sums') return { ...base, ...describeSum(code, field, value) }
  if (place === 'beneficiary' && code === 'sex') {
    const sex = {
      label: { key: keyOf('rights.fact', 'person.sex') },
      value: inVocabulary('person.sex', value),
    }
    return { ...base, ...sex }
  }
  if (place === 'beneficiary')
    return { ...base, label: { key: keyOf('staff.compared', code) }, value: plain(value) }
  return { ...base, label: { key: 'applications.decisionReceipt.fromApplication' }, value: plain(value) }
}

function describeSum(name: string, part: string, value: unknown): Pick<ShownInput, 'label' | 'value'> {
  if (part === 'people') {
    const label = { key: 'applications.decisionReceipt.people' } as const
    return { label, value: typeof value === 'number' ? { kind: 'number', number: value } : null }
  }
  const isShare = name === 'perHead' && part === ''
  const key = isShare ? 'applications.decisionReceipt.perHead' : 'applications.decisionReceipt.sum'
  return { label: { key }, value: asMoney(value) }
}

function describeRegistered(
  field: string,
  value: unknown,
  names: FactNames,
): Pick<ShownInput, 'label' | 'value'> {
  if (field === 'outcome') {
    const label = { key: 'applications.decisionReceipt.answer' } as const
    const isSaid = value === 'found' || value === 'notFound' || value === 'notKnown'
    return { label, value: isSaid ? { kind: 'key', key: `staff.outcome.${value}` } : null }
  }
  const fact = describeFact(field, value, names)
  const label = { key: factLabel({ field: fact?.field ?? nameField(field) }) }
  return { label, value: fact?.value ?? null }
}
