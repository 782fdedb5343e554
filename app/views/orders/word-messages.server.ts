import {
  hidesContacts,
  type MessagePage,
  mayWrite,
  messagesUntil,
  type ParcelView,
} from '~/domains/market/index.server'
import { messageReasons, mostMessagePhotos, mostMessageText } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'

type Told = Pick<ParcelView, 'status' | 'receivedAt' | 'cancelledAt' | 'problems' | 'returns'>

/** What was written about a parcel, and whether more can be, as one of its sides reads it. */
export function wordMessages(
  { messages }: Pick<MessagePage, 'messages'>,
  parcel: Told,
  { locale, now, days, reportId }: { locale: Locale; now: () => Date; days: number; reportId: string | null },
) {
  const { dateTime, dateLong } = createFormat(locale)
  const { status, problems, returns } = parcel
  const isHeld = problems.some(({ closedAt }) => !closedAt) || returns.some(({ endedAt }) => !endedAt)
  const until = isHeld ? null : messagesUntil(parcel, days)
  return {
    messages: messages.map(({ sentAt, seenAt, ...message }) => ({
      ...message,
      sentOn: dateTime(sentAt),
      seenOn: seenAt ? dateTime(seenAt) : null,
    })),
    most: { photos: mostMessagePhotos, letters: mostMessageText },
    reasons: messageReasons,
    reporting: findReporting(messages, reportId),
    mayWrite: mayWrite(parcel, isHeld, { days, now: now() }),
    until: until ? dateLong(until) : null,
    /** Why phones and addresses are not shown; null where they are. */
    hides: hidesContacts(status)
      ? status === 'cancelled'
        ? ('cancelled' as const)
        : ('paid' as const)
      : null,
  }
}

/** The message that is about to be reported; null for one that cannot be. */
function findReporting(messages: MessagePage['messages'], reportId: string | null) {
  const found = messages.find(({ id }) => id === reportId)
  if (!found || found.isOwn || found.isReported || found.text === null) return null
  return { id: found.id, text: found.text }
}
