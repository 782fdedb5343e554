import type { ParcelStatus } from '~/platform/prisma/enums'

/** Pictures of one message. */
export const mostMessagePhotos = 3
/** Letters of one message. */
export const mostMessageText = 1000
/** Days after its end in which the two still write about a parcel, where no parameter says so. Example value. */
export const messageDays = 30

interface Ending {
  receivedAt: Date | null
  cancelledAt: Date | null
}

/** Until when it can be written about, `days` after its end; null for a parcel that has not come to it. */
export function messagesUntil({ receivedAt, cancelledAt }: Ending, days: number): Date | null {
  const end = cancelledAt ?? receivedAt
  return end && new Date(end.getTime() + days * 86_400_000)
}

/** Whether the two can write each other now. What is held, by a problem or a return, is talked about until it is closed. */
export function mayWrite(
  parcel: Ending,
  isHeld: boolean,
  { days, now }: { days: number; now: Date },
): boolean {
  const until = messagesUntil(parcel, days)
  return isHeld || until === null || now < until
}

/**
 * Phones and addresses are shown from when the seller accepted the order: until then, and once it is called off, they
 * would only lead past the portal. Example rule.
 */
export function hidesContacts(status: ParcelStatus): boolean {
  return status === 'paid' || status === 'cancelled'
}
