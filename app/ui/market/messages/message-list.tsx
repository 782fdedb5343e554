import { useT } from '~/i18n/react'
import { EmptyState } from '../../content/empty-state'
import { FreeText } from '../../content/free-text'
import { ReviewPhotos, type ShownReviewPhoto } from '../../reviews/review-photos'

export interface ShownMessage {
  id: string
  isOwn: boolean
  text: string
  isMasked: boolean
  sentOn: string
  seenOn: string | null
  photos: readonly ShownReviewPhoto[]
}

interface MessageListProps {
  messages: readonly ShownMessage[]
  /** Why phones and addresses are not shown; null where they are. */
  hides: 'paid' | 'cancelled' | null
  /** The name of the other side. */
  other: string
}

/** What the two sides of a parcel wrote each other, the latest last. */
export function MessageList({ messages, hides, other }: MessageListProps) {
  const t = useT()
  if (messages.length === 0) return <EmptyState title={t('messages.none')} text={t('messages.noneText')} />
  return (
    <ol className="grid gap-4" aria-label={t('messages.list')}>
      {messages.map((message) => (
        <li
          key={message.id}
          id={`message-${message.id}`}
          className={`card grid gap-2 ${message.isOwn ? 'ms-6 bg-sunk' : 'me-6'}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b>{message.isOwn ? t('messages.own') : other}</b>
            <span className="text-muted">{message.sentOn}</span>
          </p>
          <p>
            <FreeText of={message.text} />
          </p>
          <ReviewPhotos photos={message.photos} />
          {message.isMasked && hides && <p className="text-muted">{t(`messages.masked.${hides}`)}</p>}
          {message.isOwn && (
            <p className="text-muted">
              {message.seenOn ? t('messages.seen', { at: message.seenOn }) : t('messages.notSeen')}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
