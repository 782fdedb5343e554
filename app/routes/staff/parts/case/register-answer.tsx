import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import type { CheckFacts } from './describe-case.server'
import type { Fact } from './describe-facts'

const outcomeTone = { found: 'success', notFound: 'danger', notKnown: 'warning' } as const

/** What a register said, and when: found or not, and the facts themselves. */
export function RegisterAnswer({ answer }: { answer: CheckFacts }) {
  const t = useT()
  const { dateLong, dateTime } = useFormat()
  const write = ({ value }: Fact) => {
    if (value.kind === 'key') return t(value.key)
    return value.kind === 'day' ? dateLong(value.day) : value.text
  }
  const { outcome, asOf, requestedAt, facts } = answer
  return (
    <>
      <p>
        <Tag tone={outcomeTone[outcome]}>{t(`staff.outcome.${outcome}`)}</Tag>
      </p>
      <p className="choice-hint">
        {t('staff.registers.askedAt', { date: dateTime(requestedAt) })}
        {asOf && <> {t('staff.registers.asOf', { date: dateTime(asOf) })}</>}
      </p>
      {facts.length > 0 && (
        <SummaryList
          rows={facts.map((fact) => ({
            key: fact.field,
            label: t(keyOf('staff.fact', fact.field)),
            value: write(fact),
          }))}
        />
      )}
    </>
  )
}
