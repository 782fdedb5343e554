import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { EmptyState } from '../../content/empty-state'
import { FreeText } from '../../content/free-text'
import { ReviewPhotos, type ShownReviewPhoto } from '../../reviews/review-photos'

export interface ShownMessage {
  id: string
  isOwn: boolean
  /** Null for one that the desk hid from its reader. */
  text: string | null
  isMasked: boolean
  isHidden: boolean
  reasonCode: string | null
  isReported: boolean
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
          {message.text !== null && (
            <p>
              <FreeText of={message.text} />
            </p>
          )}
          <ReviewPhotos photos={message.photos} />
          {message.isMasked && hides && <p className="text-muted">{t(`messages.masked.${hides}`)}</p>}
          {message.isHidden ? <Hidden message={message} /> : <MessageState message={message} />}
        </li>
      ))}
    </ol>
  )
}

/** That the desk hid it, and why. */
function Hidden({ message: { isOwn, reasonCode } }: { message: ShownMessage }) {
  const t = useT()
  return (
    <p className="text-warning">
      {t(isOwn ? 'messages.hidden.own' : 'messages.hidden.others')}{' '}
      {reasonCode && t(keyOf('messages.reason', reasonCode))}
    </p>
  )
}

/** Whether the other side has opened it; of the other side's, the way to report it. */
function MessageState({ message: { id, isOwn, seenOn, isReported } }: { message: ShownMessage }) {
  const t = useT()
  if (isOwn)
    return <p className="text-muted">{seenOn ? t('messages.seen', { at: seenOn }) : t('messages.notSeen')}</p>
  if (isReported) return <p className="text-muted">{t('messages.report.reported')}</p>
  return (
    <p>
      <a className="inline-flex min-h-11 items-center" href={`?report=${id}#report`}>
        {t('messages.report.link')}
      </a>
    </p>
  )
}
