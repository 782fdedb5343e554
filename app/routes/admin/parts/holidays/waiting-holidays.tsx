import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { WaitingChanges } from '../parameters/waiting-changes'

interface WaitingHoliday {
  id: string
  act: 'add' | 'remove' | 'move'
  date: string
  toDate: string | null
  name: ShownText
  source: ShownText
  /** Prepared by the reader, so that somebody else confirms it. */
  isOwn: boolean
}

/** What waits for a second administrator. */
export function WaitingHolidays({ waiting }: { waiting: readonly WaitingHoliday[] }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <WaitingChanges
      waiting={waiting.map(({ id, act, date, toDate, name, source, isOwn }) => ({
        ...{ id, isOwn },
        rows: [
          { key: 'day', label: t('admin.holidays.day'), value: dateLong(date) },
          {
            key: 'what',
            label: t('admin.holidays.act'),
            value: t(`admin.holidays.what.${act}`, {
              name: name.text,
              date: toDate ? dateLong(toDate) : '',
            }),
          },
          {
            key: 'source',
            label: t('admin.holidays.source'),
            value: <span lang={source.lang}>{source.text}</span>,
          },
        ],
      }))}
    />
  )
}
