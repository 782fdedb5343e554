import type { ParcelReturnStatus, ParcelStatus } from '~/platform/prisma/enums'
import type { refundReasons } from '../part-refund'

/** Why something is sent back. */
export const returnReasons = [
  'damaged',
  'wrongItem',
  'notAsDescribed',
  'doesNotFit',
  'changedMind',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Pictures of one return. */
export const mostReturnPhotos = 4

/** What of the price a seller may offer without the goods, in hundredths. */
export const offerShares = [10, 20, 30, 40, 50, 75, 100] as const

/** In what state the goods came back. Only what is as new goes on sale again. */
export const backStates = ['asNew', 'damaged', 'lost'] as const
export type BackState = (typeof backStates)[number]

/** Working days after it came in which something can be sent back, while the parameter has no value. Example value. */
export const returnWorkingDays = 10
/** Working days in which a seller answers, while the parameter has no value. Example value. */
export const answerWorkingDays = 3
/** Working days of the other steps. Example values. */
export const stepWorkingDays = {
  /** The buyer takes the offer, or goes to the desk. */
  offered: 5,
  refused: 5,
  /** The buyer sends the goods back. */
  accepted: 10,
  /** The seller says that they came. */
  sent: 15,
  /** The seller sends another one, or the same repaired. */
  back: 15,
} as const satisfies Partial<Record<ParcelReturnStatus, number>>

const faults: ReadonlySet<string> = new Set<ReturnReason>(['damaged', 'wrongItem', 'notAsDescribed'])

/** The seller has to answer for it: she pays the way back, and the delivery comes back as well. */
export function isSellersFault(reasonCode: string): boolean {
  return faults.has(reasonCode)
}

/** Why the money goes back, in the words of refunds. */
export function refundReasonOf(reasonCode: string): (typeof refundReasons)[number] {
  if (reasonCode === 'damaged') return 'arrivedDamaged'
  if (isSellersFault(reasonCode)) return 'notAsDescribed'
  return reasonCode === 'other' ? 'other' : 'buyerAsked'
}

/** Made to order: it is sent back for the seller's fault alone. Example rule. */
export function isMadeToOrder({ takenUnits }: { takenUnits: number }): boolean {
  return takenUnits === 0
}

/**
 * While it waits for one of its sides, money of its parcel moves with it alone; what the desk decides it gives back
 * itself.
 */
export function holdsRefunds({
  status,
  endedAt,
}: {
  status: ParcelReturnStatus
  endedAt: Date | null
}): boolean {
  return endedAt === null && status !== 'disputed'
}

/** Lines of a parcel about whose return the desk has decided: they are not sent back again. */
export function listDecided(
  returns: readonly { status: ParcelReturnStatus; lines: readonly { lineId: string }[] }[],
): ReadonlySet<string> {
  const closed = returns.filter(({ status }) => status === 'closed')
  return new Set(closed.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)))
}

/** When a parcel came, as far as anybody said so; null for one of which nothing can be sent back. */
export function cameAt(parcel: {
  status: ParcelStatus
  deliveredAt: Date | null
  receivedAt: Date | null
}): Date | null {
  return parcel.status === 'cancelled' ? null : (parcel.deliveredAt ?? parcel.receivedAt)
}
