import type { OrderMeasurements, VoucherStatus } from '~/platform/prisma/enums'

const dayMs = 86_400_000

/** The top-up must be paid within this time, or the voucher's money is free again. */
export const payWithinMs = 30 * 60_000

/** The same where a clerk ordered for her: she reads of it first, and pays herself. An example value. */
export const payWithinWhenHelpedMs = 24 * 60 * 60_000

/** Wrong codes at hand-over before the person must make a new one. */
export const maxHandoverAttempts = 5

/** Working days in which the person's centre answers a signed act. An example value. */
export const confirmActDays = 3

/** Working days in which a head decides what somebody prepared of a voucher; then it lapses. An example value. */
export const voucherChangeDays = 10

/** Last day a voucher can be used: so many days after its issue, never past the end of the person's programme. */
export function lastValidDay(issuedOn: Date, validDays: number, programmeEndsOn: Date | null): Date {
  const byDays = new Date(issuedOn.getTime() + validDays * dayMs)
  return programmeEndsOn && programmeEndsOn < byDays ? programmeEndsOn : byDays
}

/** From this day the same kind may be granted again: the device's service life, counted from the grant. */
export function renewalDay(grantedOn: Date, lifeYears: number): Date {
  const day = new Date(grantedOn)
  day.setUTCFullYear(day.getUTCFullYear() + lifeYears)
  return day
}

/** When another device may be had: by the voucher's own kind where it took the place of another, else by the right. */
export const renewableOnOf = (voucher: {
  renewableOn: Date | null
  entitlement: { renewableOn: Date }
}): Date => voucher.renewableOn ?? voucher.entitlement.renewableOn

/** True while what a centre refused can be taken to another one, once; days are midnight UTC. */
export function mayAppealRefusal(
  one: { status: string; appealUntil: Date | null; hasAppeal: boolean },
  today: Date,
): boolean {
  return one.status === 'refused' && !one.hasAppeal && one.appealUntil !== null && today <= one.appealUntil
}

/**
 * True when a voucher stands against another one of its kind for the same person: while it can be spent or is being
 * spent, and within the service life of what it gave. Days are midnight UTC.
 */
export function blocksAnother(status: VoucherStatus, renewableOn: Date, today: Date): boolean {
  if (status === 'issued' || status === 'held') return true
  return status === 'redeemed' && renewableOn > today
}

/** What the application says of measurements. */
export interface KnownMeasurements {
  /** False when the device is not made to measure. */
  asked: boolean
  /** Null when she does not know them. */
  text: string | null
}

/** What becomes of the measurements with an order: the maker learns them only by her own word. */
export function chooseMeasurements(known: KnownMeasurements, mayShare: boolean): OrderMeasurements {
  if (!known.asked) return 'not_needed'
  if (known.text === null) return 'not_measured'
  return mayShare ? 'shared' : 'withheld'
}

/**
 * The last valid day after an order came to nothing: the days it stood are given back, since the person could not
 * use them (PITFALLS: nobody else does), but never past the programme's end.
 */
export function extendedLastDay(
  validUntil: Date,
  placedAt: Date,
  endedAt: Date,
  programmeEndsOn: Date | null,
): Date {
  const lost = Math.max(0, Math.ceil((endedAt.getTime() - placedAt.getTime()) / dayMs))
  const extended = new Date(validUntil.getTime() + lost * dayMs)
  if (!programmeEndsOn || extended <= programmeEndsOn) return extended
  return programmeEndsOn > validUntil ? programmeEndsOn : validUntil
}

/** Last day of a warranty of so many months: the same day of its last month, or that month's last one. Midnight UTC. */
export function warrantyDay(handedOverOn: Date, months: number): Date {
  const day = new Date(handedOverOn)
  day.setUTCMonth(day.getUTCMonth() + months)
  // The 31st of a month that has none runs over into the next.
  if (day.getUTCDate() !== handedOverOn.getUTCDate()) day.setUTCDate(0)
  return day
}
