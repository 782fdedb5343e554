import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownAnswer } from './answer-form'

interface OwnAnswerProps {
  answer: ShownAnswer
  validUntil: string | null
  note: string | null
}

/** What the workshop has answered. */
export function OwnAnswer({ answer, validUntil, note }: OwnAnswerProps) {
  const t = useT()
  const { money, dateLong } = useFormat()
  return (
    <SummaryList
      title={t('quotes.maker.answered')}
      rows={[
        { key: 'title', label: t('quotes.maker.whatItIs'), value: <FreeText of={answer.title} /> },
        { key: 'price', label: t('quotes.column.price'), value: <b>{money(answer.priceTiyin)}</b> },
        {
          key: 'days',
          label: t('vouchers.compare.making'),
          value: t('vouchers.offer.makingDays', { count: answer.makingDays }),
        },
        {
          key: 'warranty',
          label: t('vouchers.compare.warranty'),
          value: t('vouchers.offer.warranty', { count: answer.warrantyMonths }),
        },
        {
          key: 'measured',
          label: t('quotes.ask.measuredAt'),
          value: t(`quotes.measuredAt.${answer.homeVisit ? 'home' : 'workshop'}`),
        },
        ...(validUntil
          ? [{ key: 'until', label: t('quotes.own.validUntil'), value: dateLong(validUntil) }]
          : []),
        ...(note ? [{ key: 'note', label: t('quotes.own.note'), value: <FreeText of={note} /> }] : []),
      ]}
    />
  )
}
