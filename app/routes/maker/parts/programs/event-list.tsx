import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { eventKey } from './webhook-words'

/** What an address is told of, a line each. */
export function EventList({ events }: { events: readonly string[] }) {
  const t = useT()
  return (
    <ul className="list-none p-0">
      {events.map((event) => (
        <li key={event}>{t(keyOf('webhooks.event', eventKey(event)))}</li>
      ))}
    </ul>
  )
}
