import { useFormat, useT } from '~/i18n/react'
import { writeValues } from '~/i18n/write-shown'
import type { Shown } from '~/lib/shown'
import { keyOf, type TextKey } from '~/lib/text-key'
import { fillText } from '~/lib/texts/fill-text'
import { FreeText } from '../content/free-text'
import { Heading } from '../content/heading'
import { Tag } from '../content/tag'
import { SummaryList } from '../data/summary-list'
import { useSaid, useShown } from '../questions/shown'
import { type RuleInput, RuleInputs } from './rule-inputs'

type Said = Readonly<Record<string, string>> | { key: TextKey }

export interface ReceiptFacts {
  outcome: string
  text: string | null
  evidence: 'register' | 'papers' | 'word' | 'none' | null
  version: number
  decidedAt: string
  appealUntil: string
  rules: readonly {
    rule: string
    title: string
    verdict: 'yes' | 'no' | 'notKnown'
    text: string
    values: Readonly<Record<string, string>>
    source: string | null
    inputs: readonly RuleInput[]
  }[]
  disagreements: readonly {
    key: string
    label: Said
    declared: Shown
    found: Shown
    register: string
    side: 'application' | 'register' | 'both'
    reason: string
  }[]
}

export interface DecisionReceiptProps {
  receipt: ReceiptFacts
  /** Number of the case, what was applied for, and the reason in words. */
  number: string
  service: string
  reason: string
}

const tones = { yes: 'success', no: 'danger', notKnown: 'warning' } as const

/** What a decision rests on: each rule as it was judged, by what, and from where that was known. */
export function DecisionReceipt({ receipt, number, service, reason }: DecisionReceiptProps) {
  const t = useT()
  const { dateLong, dateTime } = useFormat()
  const { outcome, evidence, text, version } = receipt
  const row = (
    key: 'number' | 'service' | 'outcome' | 'reason' | 'decidedAt' | 'version',
    value: string,
  ) => ({
    ...{ key, value },
    label: t(`applications.decisionReceipt.${key}`),
  })
  return (
    <>
      <SummaryList
        rows={[
          row('number', number),
          row('service', service),
          row('outcome', t(keyOf('applications.status', outcome))),
          row('reason', reason),
          ...(text
            ? [{ key: 'text', label: t('applications.decisionReceipt.text'), value: <FreeText of={text} /> }]
            : []),
          ...(evidence
            ? [
                {
                  key: 'evidence',
                  label: t('applications.decisionReceipt.rests'),
                  value: t(`applications.decisionReceipt.evidence.${evidence}`),
                },
              ]
            : []),
          row('decidedAt', dateTime(receipt.decidedAt)),
          ...(outcome === 'refused'
            ? [
                {
                  key: 'appeal',
                  label: t('applications.decisionReceipt.appealUntil'),
                  value: dateLong(receipt.appealUntil),
                },
              ]
            : []),
          row('version', String(version)),
        ]}
      />
      <Heading level={2} size="m">
        {t('applications.decisionReceipt.rules')}
      </Heading>
      <ol className="grid gap-3">
        {receipt.rules.map((rule) => (
          <li key={rule.rule} className="card">
            <Rule of={rule} />
          </li>
        ))}
      </ol>
      <Disagreements of={receipt.disagreements} />
    </>
  )
}

function Rule({ of }: { of: ReceiptFacts['rules'][number] }) {
  const t = useT()
  const format = useFormat()
  const { title, verdict, text, values, source, inputs } = of
  const written = writeValues(values, format)
  return (
    <>
      <h3 className="heading-s">{title}</h3>
      <p>
        <Tag tone={tones[verdict]}>{t(`applications.decisionReceipt.verdict.${verdict}`)}</Tag>{' '}
        {fillText(text, written)}
      </p>
      <p className="choice-hint">
        {source
          ? t('applications.decisionReceipt.source', { source })
          : t('applications.decisionReceipt.example')}
      </p>
      <RuleInputs of={inputs} />
    </>
  )
}

function Disagreements({ of }: { of: ReceiptFacts['disagreements'] }) {
  const t = useT()
  const say = useSaid()
  const show = useShown()
  if (of.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('applications.decisionReceipt.disagreements')}
      </Heading>
      {of.map(({ key, label, declared, found, register, side, reason }) => (
        <SummaryList
          key={key}
          title={say(label)}
          rows={[
            { key: 'declared', label: t('staff.disagreement.declared'), value: show(declared) },
            {
              key: 'found',
              label: t('staff.disagreement.found', { source: t(keyOf('staff.source', register)) }),
              value: show(found),
            },
            {
              key: 'side',
              label: t(`staff.disagreement.sides.${side}`),
              value: <FreeText of={reason} />,
            },
          ]}
        />
      ))}
    </section>
  )
}
