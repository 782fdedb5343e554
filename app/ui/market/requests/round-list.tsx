import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { SummaryList } from '../../data/summary-list'
import { LineTable, type PricedLine } from './line-table'

export interface ShownRound {
  id: string
  round: number
  makingDays: number
  validUntil: string
  total: string
  note: string | null
  offeredAt: string
  reply: string | null
  lines: readonly PricedLine[]
}

/** What a seller offered, round by round, the last one first, and what the buyer said to it. */
export function RoundList({ rounds }: { rounds: readonly ShownRound[] }) {
  const t = useT()
  const { number, dateTime } = useFormat()
  return rounds.map((round) => (
    <section key={round.id} className="card grid gap-4">
      <Heading level={2}>{t('requests.round', { number: round.round })}</Heading>
      <LineTable
        caption={t('requests.round', { number: round.round })}
        lines={round.lines}
        total={round.total}
      />
      <SummaryList
        rows={[
          {
            key: 'days',
            label: t('requests.fact.makingDays'),
            value: t('requests.days', { count: round.makingDays, shown: number(round.makingDays) }),
          },
          { key: 'valid', label: t('requests.fact.validUntil'), value: round.validUntil },
          { key: 'at', label: t('requests.fact.offeredAt'), value: dateTime(round.offeredAt) },
          ...(round.note
            ? [{ key: 'note', label: t('requests.fact.sellerNote'), value: <FreeText of={round.note} /> }]
            : []),
          ...(round.reply
            ? [{ key: 'reply', label: t('requests.fact.reply'), value: <FreeText of={round.reply} /> }]
            : []),
        ]}
      />
    </section>
  ))
}
