import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { quoteRequestTone } from '~/ui/devices/quotes/quote-words'
import type { ShownQuoteRequest } from '~/views/devices/show-quotes.server'

/** What she asked for, in her own words, and how it came out where it is over. */
export function AskedFor({ request, isOver = false }: { request: ShownQuoteRequest; isOver?: boolean }) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { number, status, need, place, measuredAt, askedAt, answerBy, deviceOrderId } = request
  return (
    <SummaryList
      title={isOver ? number : t('quotes.own.asked')}
      titleLevel={isOver ? 3 : 2}
      rows={[
        ...(isOver
          ? [
              {
                key: 'state',
                label: t('quotes.column.state'),
                value: (
                  <>
                    <Tag tone={quoteRequestTone[status]}>{t(`quotes.requestStatus.${status}`)}</Tag>{' '}
                    {deviceOrderId && (
                      <a href={here(`/vouchers/orders/${deviceOrderId}`)}>{t('vouchers.action.openOrder')}</a>
                    )}
                  </>
                ),
              },
            ]
          : [{ key: 'number', label: t('quotes.column.number'), value: number }]),
        { key: 'need', label: t('quotes.ask.need'), value: <FreeText of={need} /> },
        {
          key: 'measured',
          label: t('quotes.ask.measuredAt'),
          value: `${t(keyOf('quotes.measuredAt', measuredAt))} · ${place}`,
        },
        { key: 'asked', label: t('quotes.column.asked'), value: dateLong(askedAt) },
        ...(isOver
          ? []
          : [{ key: 'answerBy', label: t('quotes.column.answerBy'), value: dateLong(answerBy) }]),
      ]}
    />
  )
}
