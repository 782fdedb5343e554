import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Timeline } from '~/ui/data/timeline'

export interface EventLine {
  type: string
  reasonCode: string | null
  text?: string | null
  /** Who did it at her request; nothing where she did it herself. */
  helper?: string | null
  at: string
}

/** What happened, the oldest first, with who did it in the words of the event. */
export function EventList({ events }: { events: readonly EventLine[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <Timeline
      events={events.map(({ type, reasonCode, text, helper, at }, index) => ({
        key: `${type}-${index}`,
        title: t(keyOf('vouchers.event', type)),
        date: dateTime(at),
        dateTime: at,
        text: (reasonCode || text || helper) && (
          <>
            {helper && <p>{helper}</p>}
            {reasonCode && <p>{t(keyOf('vouchers.reason', reasonCode))}</p>}
            {text && <FreeText of={text} />}
          </>
        ),
      }))}
    />
  )
}
