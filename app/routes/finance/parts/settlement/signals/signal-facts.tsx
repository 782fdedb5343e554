import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { SummaryList } from '~/ui/data/summary-list'

interface SignalFactsProps {
  signal: {
    ruleCode: string
    weight: number
    maker: { slug: string; name: string } | null
    numbers: readonly string[]
    foundAt: string
    seenAt: string
  }
}

/** What was counted, and of what. */
export function SignalFacts({ signal }: SignalFactsProps) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { ruleCode, weight, maker, numbers, foundAt, seenAt } = signal
  return (
    <SummaryList
      rows={[
        {
          key: 'counted',
          label: t('settlement.signals.counted'),
          value: t(keyOf('settlement.signals.rule', ruleCode, 'weight'), { count: weight }),
        },
        ...(maker
          ? [
              {
                key: 'maker',
                label: t('settlement.maker'),
                value: <a href={here(`/makers/${maker.slug}`)}>{maker.name}</a>,
              },
            ]
          : []),
        {
          key: 'numbers',
          label: t('settlement.signals.numbers'),
          value: (
            <ul>
              {numbers.map((number) => (
                <li className="in-one-piece" key={number}>
                  {number}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'found', label: t('settlement.signals.found'), value: dateTime(foundAt) },
        { key: 'seen', label: t('settlement.signals.seen'), value: dateTime(seenAt) },
      ]}
    />
  )
}
