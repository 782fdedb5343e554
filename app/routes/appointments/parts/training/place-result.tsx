import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { SummaryList } from '~/ui/data/summary-list'
import type { DescribedPlace } from './describe-place.server'

/** On which days she was there, and what the centre wrote down; nothing before there is any of it. */
export function PlaceResult({ place }: { place: DescribedPlace }) {
  const t = useT()
  const { dateShort } = useFormat()
  const { days, hasCertificate, nextCode, result, resultAt, number } = place
  if (days.length === 0 && !resultAt) return null
  return (
    <SummaryList
      title={t('training.own.result')}
      rows={[
        ...(days.length > 0
          ? [
              {
                key: 'days',
                label: t('training.own.days'),
                value: (
                  <ul className="grid gap-1">
                    {days.map(({ day, wasThere }) => (
                      <li key={day}>
                        {dateShort(day)}: {t(wasThere ? 'training.own.there' : 'training.own.notThere')}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(resultAt
          ? [
              {
                key: 'certificate',
                label: t('training.own.certificate'),
                value: hasCertificate
                  ? t('training.own.certificateGiven', { number })
                  : t('training.own.certificateNone'),
              },
            ]
          : []),
        ...(nextCode
          ? [{ key: 'next', label: t('training.own.next'), value: t(keyOf('training.next', nextCode)) }]
          : []),
        ...(result
          ? [{ key: 'words', label: t('training.own.words'), value: <FreeText key="words" of={result} /> }]
          : []),
      ]}
    />
  )
}
