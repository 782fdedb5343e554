import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { useShown } from '~/ui/questions/shown'
import { factLabel } from '~/views/cases/describe-facts'
import type { CheckFacts } from './describe-case.server'

const outcomeTone = { found: 'success', notFound: 'danger', notKnown: 'warning' } as const

/** What a register said, and when: found or not, and the facts themselves. */
export function RegisterAnswer({ answer }: { answer: CheckFacts }) {
  const t = useT()
  const { dateTime } = useFormat()
  const show = useShown()
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
            key: fact.name ?? fact.field,
            label: t(factLabel(fact), { field: fact.name ?? '' }),
            value: show(fact.value),
          }))}
        />
      )}
    </>
  )
}
