import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { SignalOutcome } from '~/platform/prisma/enums'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Timeline } from '~/ui/data/timeline'

interface Review {
  id: string
  outcome: SignalOutcome
  reason: string
  weight: number
  reviewedAt: string
}

/** What was said of a signal, the latest first; nothing before the first look. */
export function ReviewList({ reviews, ruleCode }: { reviews: readonly Review[]; ruleCode: string }) {
  const t = useT()
  const { dateTime } = useFormat()
  if (reviews.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('settlement.signals.reviews')}</Heading>
      <Timeline
        events={reviews.map(({ id, outcome, reason, weight, reviewedAt }) => ({
          key: id,
          title: `${t(`settlement.signals.outcome.${outcome}`)} · ${t(keyOf('settlement.signals.rule', ruleCode, 'weight'), { count: weight })}`,
          date: dateTime(reviewedAt),
          dateTime: reviewedAt,
          state: 'done' as const,
          text: <FreeText of={reason} />,
        }))}
      />
    </>
  )
}
