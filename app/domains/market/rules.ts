import { som, splitByLargestRemainder } from '~/lib/money'
import type { CheckoutStatus, ParcelDelayStatus, ParcelStatus } from '~/platform/prisma/enums'
import { bordersBetween } from './checkout/delivery-zones'
import type { CancelReason } from './schema'

/** Stock is held this long for a buyer who signed in, and for a guest: whose hold costs nobody anything is shorter. */
export const holdMs = 30 * 60_000
export const guestHoldMs = 20 * 60_000

/** So much longer the buyer keeps what she holds by a press, and so often (ten times: WCAG 2.2, 2.2.1). Example values. */
export const renewHoldMs = 10 * 60_000
export const mostRenewals = 10

interface Held {
  status: CheckoutStatus
  expiresAt: Date
  renewals: number
}

/** Whether what is held can be held longer; what is over is begun anew. */
export function mayRenewHold({ status, expiresAt, renewals }: Held, now: Date): boolean {
  return status === 'open' && expiresAt > now && renewals < mostRenewals
}

/** When a hold ends if its buyer puts that off as often as she may: the same before and after each time. */
export function latestHoldEnd({ expiresAt, renewals }: Omit<Held, 'status'>): Date {
  return new Date(expiresAt.getTime() + (mostRenewals - renewals) * renewHoldMs)
}

/** What can be held without having been paid, so that nobody takes goods off sale for nothing. Example values. */
export const holdLimits = {
  /** Checkouts of one person, or of one phone from one network, that stand open at once. */
  openOfOne: 3,
  /** The same of all guests of one network; many people may share its address. */
  openOfNetwork: 100,
  /** Checkouts within a day that came to nothing. */
  lapsedOfOne: 10,
  lapsedOfNetwork: 300,
} as const

/**
 * Units of a product that guests may hold unpaid: half of what there is for one guest and for one network, four fifths
 * for all of them together. Of a few pieces one may hold all. `there` counts what is held as well.
 */
export function guestShare(there: number): { one: number; all: number } {
  return { one: Math.max(2, Math.ceil(there / 2)), all: there - Math.floor(there / 5) }
}
/** A parcel that came counts as received when its buyer has said nothing for so long. */
export const confirmWithinMs = 14 * 86_400_000
/** One of which nobody said that it came counts as received so long after it was sent. Example value. */
const silentWithinMs = 30 * 86_400_000
/** So long the buyer takes back that she has it; then its money is the seller's. */
const changeWordMs = 86_400_000
/** A seller accepts a paid parcel within so many working days, or it is called off and paid back. Example value. */
export const acceptWorkingDays = 3

/** A parcel that its seller still has. */
export const unsentStatuses = ['paid', 'accepted', 'packed'] as const satisfies ParcelStatus[]
/** One that was sent and of which its buyer has not said that she has it. */
const awaitedStatuses = ['shipped', 'delivered'] as const satisfies ParcelStatus[]

export function isUnsent(status: ParcelStatus): boolean {
  return unsentStatuses.some((each) => each === status)
}

export function isAwaited(status: ParcelStatus): boolean {
  return awaitedStatuses.some((each) => each === status)
}
/** So long a buyer can still object after what she reported was closed. Example value. */
const objectWithinMs = 3 * 86_400_000
/** A paid parcel that is not sent in time is called off after so many working days more. Example value. */
export const overdueWorkingDays = 5
interface ReportedParcel {
  status: ParcelStatus
  /** Null until somebody said that it came. */
  deliveredAt: Date | null
  /** Null until the buyer has it. */
  receivedAt: Date | null
}

/**
 * Something can be wrong with a parcel until two weeks after it came, or after what was sent anew did; what was called off
 * is settled.
 */
export function mayReportProblem(
  { status, deliveredAt, receivedAt }: ReportedParcel,
  now: Date,
  anewAt: Date | null = null,
): boolean {
  if (status === 'cancelled') return false
  const came = anewAt ?? receivedAt ?? deliveredAt
  return came === null || now.getTime() <= came.getTime() + confirmWithinMs
}

/** Wrong codes with which a guest may try to confirm a parcel. */
export const maxReceiptAttempts = 5
export const mostUnitsOfOne = 99
export const mostLines = 50

/**
 * Units of a line that stands in two carts which become one: both together, as far as they can be had, and never fewer
 * than in either, for nothing is lost unsaid: the cart says what is too much. `most` is null for made to order.
 */
export function joinQuantities(one: number, other: number, most: number | null): number {
  const most99 = Math.min(one + other, mostUnitsOfOne)
  return most === null ? most99 : Math.min(most99, Math.max(most, one, other))
}

/** What was typed at the checkout is there again for so long: time to fetch a card, and short on a shared computer. */
export const cartContactMs = 2 * 3_600_000

/** A cart that nobody touched for longer than its cookie lives (30 days) can be opened by nobody. */
export const abandonedCartMs = 31 * 86_400_000

/**
 * Who would have got what was never paid is erased then. Providers settle and repeat within days, and a buyer who
 * complains of a payment does so within weeks.
 */
export const unpaidContactMs = 30 * 86_400_000

export type DeliveryZone = 'same' | 'near' | 'middle' | 'far'

/** Tiyin for the first kilogram, for each further one that is begun, and days on the way. Example values. */
const tariff: Record<DeliveryZone, { first: bigint; next: bigint; days: number }> = {
  same: { first: som(18_000), next: som(4_000), days: 2 },
  near: { first: som(24_000), next: som(5_000), days: 3 },
  middle: { first: som(32_000), next: som(7_000), days: 4 },
  far: { first: som(42_000), next: som(9_000), days: 6 },
}

export function deliveryZone(fromRegion: string, toRegion: string): DeliveryZone | null {
  const borders = bordersBetween(fromRegion, toRegion)
  if (borders === null) return null
  return borders === 0 ? 'same' : borders === 1 ? 'near' : borders <= 4 ? 'middle' : 'far'
}

export interface DeliveryQuote {
  zone: DeliveryZone
  tiyin: bigint
  /** Days on the way, without the time the seller needs. */
  days: number
}

/** Days on the way, as the tariff promises them; null when a region is not known. */
export function daysOnTheWay(fromRegion: string, toRegion: string): number | null {
  const zone = deliveryZone(fromRegion, toRegion)
  return zone && tariff[zone].days
}

/** One parcel of one seller. Null when a region is not known. */
export function quoteDelivery(fromRegion: string, toRegion: string, grams: number): DeliveryQuote | null {
  const zone = deliveryZone(fromRegion, toRegion)
  if (!zone) return null
  const { first, next, days } = tariff[zone]
  const kilograms = Math.max(1, Math.ceil(grams / 1000))
  return { zone, tiyin: first + next * BigInt(kilograms - 1), days }
}

/** Tiyin for one piece with the cheapest delivery there is, within the seller's own region. */
export function leastTotal({ priceTiyin, weightGrams }: { priceTiyin: bigint; weightGrams: number }): bigint {
  const { first, next } = tariff.same
  return priceTiyin + first + next * BigInt(Math.max(1, Math.ceil(weightGrams / 1000)) - 1)
}

export interface PricedLine {
  sellerId: string
  /** Region of the seller. */
  regionSoato: string
  unitPriceTiyin: bigint
  quantity: number
  weightGrams: number
  /** Off the whole line by a promo code; absent for nothing. */
  discountTiyin?: bigint
}

export interface ParcelOf<Line extends PricedLine> {
  sellerId: string
  lines: Line[]
  /** What is paid for them: with the discount off. */
  goodsTiyin: bigint
  discountTiyin: bigint
  weightGrams: number
  /** Null while the region it goes to is not known. */
  delivery: DeliveryQuote | null
}

/** The lines of each seller with their sums, in the order in which the sellers first appear. */
export function splitBySeller<Line extends PricedLine>(
  lines: readonly Line[],
  toRegion: string | null,
): ParcelOf<Line>[] {
  const bySeller = new Map<string, Line[]>()
  for (const line of lines) bySeller.set(line.sellerId, [...(bySeller.get(line.sellerId) ?? []), line])
  return [...bySeller].map(([sellerId, own]) => {
    const weightGrams = own.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0)
    const from = own[0]?.regionSoato ?? ''
    const discountTiyin = own.reduce((sum, line) => sum + (line.discountTiyin ?? 0n), 0n)
    const fullTiyin = own.reduce((sum, line) => sum + line.unitPriceTiyin * BigInt(line.quantity), 0n)
    return {
      sellerId,
      lines: own,
      goodsTiyin: fullTiyin - discountTiyin,
      discountTiyin,
      weightGrams,
      delivery: toRegion ? quoteDelivery(from, toRegion, weightGrams) : null,
    }
  })
}

/** What keeps a line of a cart from being bought as it stands. */
export type Shortage = 'soldOut' | 'fewer' | 'notOnSale' | 'resting'

/** What is sold out, off sale or of a seller who rests cannot be had in any number. */
export function isForSale({ shortage }: { shortage: Shortage | null }): boolean {
  return shortage === null || shortage === 'fewer'
}

/**
 * What parcels cost together. Delivery is null while it is not known for each that has something to send; one of which
 * nothing can be bought costs nothing.
 */
export function sumParcels(
  parcels: readonly { goodsTiyin: bigint; discountTiyin: bigint; delivery: { tiyin: bigint } | null }[],
): {
  goodsTiyin: bigint
  discountTiyin: bigint
  deliveryTiyin: bigint | null
  totalTiyin: bigint
} {
  const sent = parcels.filter((parcel) => parcel.goodsTiyin > 0n)
  const goodsTiyin = sent.reduce((sum, parcel) => sum + parcel.goodsTiyin, 0n)
  const discountTiyin = sent.reduce((sum, parcel) => sum + parcel.discountTiyin, 0n)
  const isKnown = sent.every(({ delivery }) => delivery)
  const deliveryTiyin = isKnown ? sent.reduce((sum, { delivery }) => sum + (delivery?.tiyin ?? 0n), 0n) : null
  return { goodsTiyin, discountTiyin, deliveryTiyin, totalTiyin: goodsTiyin + (deliveryTiyin ?? 0n) }
}

/**
 * What was paid for delivery, on the parcels it was quoted for. The quotes are only weights: a weight that a seller
 * changed in the meantime moves nothing but the shares, and the parcels always sum to what was paid.
 */
export function splitDelivery(paidTiyin: bigint, quotes: readonly bigint[]): bigint[] {
  const known = quotes.some((quote) => quote > 0n)
  return splitByLargestRemainder(paidTiyin, known ? quotes : quotes.map(() => 1n))
}

/** What is in no stock is made for the buyer: she can change her mind for a day, before much work is in it. */
const changeMindMs = 86_400_000

/** From midnight UTC of a day to midnight in Tashkent after it, which is five hours ahead all the year. */
const dayEndsMs = 19 * 3_600_000

/** So many days ahead a seller may say that she will be late. Example value. */
export const latestDelayDays = 60

interface CancellableParcel {
  status: ParcelStatus
  paidAt: Date
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
  lines: readonly { takenUnits: number }[]
  /** What the seller said of being late, the latest last. */
  delays: readonly { status: ParcelDelayStatus }[]
}

/**
 * A buyer calls a parcel off herself until it is sent: what is made for her within a day, and at any time once its day is
 * over, or the seller has said that it will be late and she has not agreed to wait.
 */
export function mayBuyerCancel(parcel: CancellableParcel, now: Date): boolean {
  if (!isUnsent(parcel.status)) return false
  if (now.getTime() >= parcel.shipByOn.getTime() + dayEndsMs) return true
  const said = parcel.delays.at(-1)
  if (said && said.status !== 'accepted') return true
  const isMade = parcel.lines.some(({ takenUnits }) => takenUnits === 0)
  return !isMade || now.getTime() <= parcel.paidAt.getTime() + changeMindMs
}

const backOnSale: ReadonlySet<CancelReason> = new Set([
  'buyerAsked',
  'byBuyer',
  'noDelivery',
  'other',
  'byOperator',
])

/** What was sent, is damaged or gone is not sold again, nor what a seller does not answer for. */
export function goesBackOnSale(from: ParcelStatus, reason: CancelReason): boolean {
  return isUnsent(from) && backOnSale.has(reason)
}

/**
 * When a parcel counts as received without the buyer's word: two weeks after it came, longer after it was sent when
 * nobody said that it came, and some days after the desk closed what was wrong with it, so that she can still object.
 */
export function confirmBy(
  { shippedAt, deliveredAt }: { shippedAt: Date; deliveredAt: Date | null },
  problemClosedAt: Date | null,
): Date {
  const over = deliveredAt ? deliveredAt.getTime() + confirmWithinMs : shippedAt.getTime() + silentWithinMs
  return afterObjecting(over, problemClosedAt)
}

/** When the money of a received parcel becomes the seller's: a day after, and not before the buyer could still object. */
export function releaseAt(receivedAt: Date, problemClosedAt: Date | null): Date {
  return afterObjecting(receivedAt.getTime() + changeWordMs, problemClosedAt)
}

/**
 * Within a day a buyer takes back that she has her parcel, unless her time to object is over: then it counts as
 * received all the same.
 */
export function mayWithdrawReceipt(
  parcel: {
    shippedAt: Date | null
    deliveredAt: Date | null
    receivedAt: Date | null
    releasedAt: Date | null
  },
  problemClosedAt: Date | null,
  now: Date,
): boolean {
  const { shippedAt, deliveredAt, receivedAt, releasedAt } = parcel
  if (!shippedAt || !receivedAt || releasedAt) return false
  const isOpen = now.getTime() < receivedAt.getTime() + changeWordMs
  return isOpen && now < confirmBy({ shippedAt, deliveredAt }, problemClosedAt)
}

function afterObjecting(at: number, problemClosedAt: Date | null): Date {
  return new Date(Math.max(at, problemClosedAt ? problemClosedAt.getTime() + objectWithinMs : 0))
}
