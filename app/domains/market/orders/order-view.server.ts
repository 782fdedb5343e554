import { addDays, dayOf } from '~/platform/clock.server'
import { open, openJson } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type {
  ParcelDelayStatus,
  ParcelDisputeSide,
  ParcelDisputeStatus,
  ParcelProblemKind,
  ParcelRemedy,
  ParcelStatus,
} from '~/platform/prisma/enums'
import type { LocalText } from '../catalogue/schema'
import { losersOf } from '../disputes/rules'
import { confirmBy, daysOnTheWay, isAwaited, isUnsent, releaseAt } from '../rules'
import type { Contact } from '../schema'
import { leftOf, refundedOf, refundSelect, unitsLeft } from './part-refund'
import { type ReturnView, returnSelect, viewReturn } from './returns/return-view.server'

/** What every view of a parcel reads. */
export const parcelSelect = {
  id: true,
  number: true,
  status: true,
  goodsTiyin: true,
  deliveryTiyin: true,
  regionSoato: true,
  trackingNumber: true,
  paidAt: true,
  acceptByOn: true,
  shipByOn: true,
  shippedAt: true,
  deliveredAt: true,
  receivedAt: true,
  releasedAt: true,
  cancelledAt: true,
  version: true,
  seller: { select: { id: true, slug: true, displayName: true, soato: true } },
  refunds: {
    select: { id: true, ...refundSelect },
    orderBy: { givenAt: 'asc' },
  },
  lines: {
    select: {
      id: true,
      refunds: { select: { quantity: true } },
      productId: true,
      name: true,
      nameLocale: true,
      unitPriceTiyin: true,
      discountTiyin: true,
      quantity: true,
      takenUnits: true,
      product: {
        select: {
          slug: true,
          photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
    orderBy: { id: 'asc' },
  },
  events: {
    select: { type: true, actorRole: true, reason: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
  problems: {
    select: {
      id: true,
      kind: true,
      status: true,
      openedBy: true,
      messageCipher: true,
      reportedAt: true,
      replyByOn: true,
      replyCipher: true,
      repliedAt: true,
      photos: {
        select: { side: true, storageKey: true, width: true, height: true },
        orderBy: [{ side: 'asc' }, { position: 'asc' }],
      },
      closedAt: true,
      answerCipher: true,
      refund: { select: { goodsTiyin: true, deliveryTiyin: true } },
      remedy: true,
      amountTiyin: true,
      decidedById: true,
      preparedById: true,
      lookByOn: true,
      sendByOn: true,
      replacedNumber: true,
      replacedAt: true,
      secondLook: {
        select: {
          ...{ askedBy: true, messageCipher: true, remedy: true, amountTiyin: true, answerCipher: true },
        },
      },
    },
    orderBy: { reportedAt: 'asc' },
  },
  returns: { select: returnSelect, orderBy: { askedAt: 'asc' } },
  messages: { select: { fromSide: true }, where: { seenAt: null } },
  delays: {
    select: { id: true, status: true, untilOn: true, reasonCipher: true, askedAt: true },
    orderBy: { askedAt: 'asc' },
  },
} satisfies Prisma.ParcelSelect

type ParcelRow = Prisma.ParcelGetPayload<{ select: typeof parcelSelect }>
type ParcelColumns = Omit<
  ParcelRow,
  'seller' | 'lines' | 'problems' | 'delays' | 'refunds' | 'returns' | 'messages'
>

export interface ParcelView {
  id: string
  number: string
  status: ParcelStatus
  seller: { id: string; slug: string; name: string }
  lines: {
    id: string
    /** Pieces whose money has not gone back. */
    unitsLeft: number
    productId: string
    slug: string
    name: LocalText
    photoKey: string | null
    unitPriceTiyin: bigint
    /** Off the whole line by a promo code. */
    discountTiyin: bigint
    quantity: number
    /** At the full price. */
    lineTiyin: bigint
    /** Came out of stock; 0 when it is made to order. */
    takenUnits: number
  }[]
  /** What was paid for the goods: with the discount off. */
  goodsTiyin: bigint
  /** What a promo code took off; 0 without one. */
  discountTiyin: bigint
  deliveryTiyin: bigint
  amountTiyin: bigint
  /** What of it went back part by part. */
  refundedTiyin: bigint
  /** What is left of it, for the seller or for who calls the parcel off. */
  leftTiyin: bigint
  refundIds: string[]
  regionSoato: string
  /** Null until shipped. */
  trackingNumber: string | null
  paidAt: Date
  /** Last day on which the seller accepts it, midnight UTC. */
  acceptByOn: Date
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
  /** When it should come at the latest; null once it came or was called off, and when the way is not known. */
  arrivesOn: Date | null
  /** When it counts as received without the buyer's word; null unless she was to say so and nothing is wrong. */
  confirmBy: Date | null
  /** When its money becomes the seller's; null unless it is received and nothing is wrong, and once it has. */
  releaseOn: Date | null
  /** When what last held it was closed, a problem or a return; null when nothing did. */
  problemClosedAt: Date | null
  /** What buyer and seller do not agree on, the oldest first. */
  problems: ParcelTrouble[]
  /** What the buyer sent back or wanted to, the oldest first. */
  returns: ReturnView[]
  /** What the seller said of being late, the latest last. */
  delays: ParcelLateness[]
  /** Messages that the other side has not opened, by who wrote them. */
  unseen: { buyer: number; seller: number }
  shippedAt: Date | null
  deliveredAt: Date | null
  receivedAt: Date | null
  releasedAt: Date | null
  cancelledAt: Date | null
  version: number
  /** Oldest first; `type` is `sellerOrder.` with paid, accepted, packed, shipped, trackingCorrected, delayAsked, delivered, received,
   * receiptWithdrawn, released or cancelled. */
  events: { type: string; actorRole: string; reason: string | null; at: Date }[]
}

export interface ParcelTrouble {
  id: string
  kind: ParcelProblemKind
  status: ParcelDisputeStatus
  /** Whose `message` it is; the other side's is the `reply`. */
  openedBy: ParcelDisputeSide
  message: string
  reportedAt: Date
  /** Last day of the reply, midnight UTC; null in what is older than that. */
  replyByOn: Date | null
  /** Null when the other side said nothing. */
  reply: string | null
  repliedAt: Date | null
  /** What each side shows beside its words. */
  photos: { side: ParcelDisputeSide; storageKey: string; width: number; height: number }[]
  /** What the decision gave back; 0 where it gave nothing. */
  refundTiyin: bigint
  /** Null while it goes on. */
  closedAt: Date | null
  /** Null until the desk has decided. */
  answer: string | null
  /** What was decided first; null until then, and in what is older than second looks. */
  decision: DisputeBrings | null
  /** Who decided it first, or prepared that: nobody of them takes the second look. */
  decidedBy: string[]
  /** Last day on which a second look can be asked for, midnight UTC; null with `decision`. */
  lookByOn: Date | null
  /** The sides that may ask for it. */
  losers: ParcelDisputeSide[]
  /** Null unless it was asked for; its decision is null until it was taken. */
  secondLook: {
    askedBy: ParcelDisputeSide
    message: string
    decision: DisputeBrings | null
    answer: string | null
  } | null
  /** Last day on which the seller sends anew, midnight UTC; null where nothing is to be sent. */
  sendByOn: Date | null
  replacedNumber: string | null
  /** Null until it was sent anew. */
  replacedAt: Date | null
}

/** What a decision brings: of goods that are sent anew, the sum that goes back if they are not. */
export interface DisputeBrings {
  remedy: ParcelRemedy
  amountTiyin: bigint
}

export interface ParcelLateness {
  status: ParcelDelayStatus
  /** Until when she means to send it. */
  untilOn: Date
  reason: string
  askedAt: Date
}

function viewDelay({ id, reasonCipher, ...delay }: ParcelRow['delays'][number]): ParcelLateness {
  return { ...delay, reason: open(reasonCipher, { table: 'parcel_delay', column: 'reason', row: id }) }
}

function countUnseen(messages: ParcelRow['messages']): ParcelView['unseen'] {
  const buyer = messages.filter(({ fromSide }) => fromSide === 'buyer').length
  return { buyer, seller: messages.length - buyer }
}

function viewProblem(
  {
    messageCipher,
    replyCipher,
    answerCipher,
    refund,
    remedy,
    amountTiyin,
    decidedById,
    preparedById,
    secondLook,
    ...problem
  }: ParcelRow['problems'][number],
  leftTiyin: bigint,
): ParcelTrouble {
  const decision = bringsOf({ remedy, amountTiyin })
  const place = { table: 'parcel_problem', row: problem.id }
  return {
    ...problem,
    message: open(messageCipher, { ...place, column: 'message' }),
    reply: replyCipher && open(replyCipher, { ...place, column: 'reply' }),
    answer: answerCipher && open(answerCipher, { ...place, column: 'answer' }),
    refundTiyin: refundedOf(refund ? [{ ...refund, withDelivery: true }] : []),
    ...{ decision, losers: decision ? losersOf(decision, leftTiyin) : [] },
    decidedBy: [decidedById, preparedById].filter((id) => id !== null),
    secondLook: secondLook && viewLook(secondLook, problem.id),
  }
}

function bringsOf({
  remedy,
  amountTiyin,
}: Pick<ParcelRow['problems'][number], 'remedy' | 'amountTiyin'>): DisputeBrings | null {
  return remedy && amountTiyin !== null ? { remedy, amountTiyin } : null
}

function viewLook(
  { askedBy, messageCipher, answerCipher, ...look }: NonNullable<ParcelRow['problems'][number]['secondLook']>,
  row: string,
): ParcelTrouble['secondLook'] {
  const place = { table: 'parcel_second_look', row }
  return {
    ...{ askedBy, decision: bringsOf(look) },
    message: open(messageCipher, { ...place, column: 'message' }),
    answer: answerCipher && open(answerCipher, { ...place, column: 'answer' }),
  }
}

export function viewParcel({
  seller,
  lines,
  problems,
  delays,
  refunds,
  returns,
  messages,
  ...parcel
}: ParcelRow): ParcelView {
  const ends = [...problems.map((problem) => problem.closedAt), ...returns.map(({ endedAt }) => endedAt)]
  const closedAt = ends.reduce((last, end) => (end && (!last || end > last) ? end : last), null)
  const isHeld = ends.includes(null)
  return {
    ...parcel,
    problems: problems.map((problem) => viewProblem(problem, leftOf({ ...parcel, refunds }))),
    returns: returns.map(viewReturn),
    delays: delays.map(viewDelay),
    unseen: countUnseen(messages),
    seller: { id: seller.id, slug: seller.slug, name: seller.displayName },
    amountTiyin: parcel.goodsTiyin + parcel.deliveryTiyin,
    discountTiyin: lines.reduce((sum, line) => sum + line.discountTiyin, 0n),
    refundedTiyin: refundedOf(refunds),
    leftTiyin: leftOf({ ...parcel, refunds }),
    refundIds: refunds.map(({ id }) => id),
    arrivesOn: arrivalOf(parcel, seller.soato),
    ...termsOf(parcel, isHeld, closedAt),
    problemClosedAt: closedAt,
    lines: lines.map(({ name, nameLocale, product, refunds: back, ...line }) => ({
      ...line,
      unitsLeft: unitsLeft({ quantity: line.quantity, refunds: back }),
      slug: product.slug,
      name: { text: name, lang: nameLocale },
      photoKey: product.photos[0]?.storageKey ?? null,
      lineTiyin: line.unitPriceTiyin * BigInt(line.quantity),
    })),
  }
}

/** What happens by itself, and when; while something is wrong nothing does. */
function termsOf(
  { status, shippedAt, deliveredAt, receivedAt, releasedAt }: ParcelColumns,
  isHeld: boolean,
  closedAt: Date | null,
): Pick<ParcelView, 'confirmBy' | 'releaseOn'> {
  const isWaiting = isAwaited(status) && shippedAt && !isHeld
  return {
    confirmBy: isWaiting ? confirmBy({ shippedAt, deliveredAt }, closedAt) : null,
    releaseOn: receivedAt && !releasedAt && !isHeld ? releaseAt(receivedAt, closedAt) : null,
  }
}

function arrivalOf(
  { status, shipByOn, shippedAt, regionSoato }: ParcelColumns,
  sellerSoato: string,
): Date | null {
  const days = daysOnTheWay(sellerSoato.slice(0, 4), regionSoato)
  if (days === null || !(isUnsent(status) || status === 'shipped')) return null
  return addDays(shippedAt ? dayOf(shippedAt) : shipByOn, days)
}

/** A buyer's order with all its parcels. */
export interface OrderView {
  id: string
  number: string
  paidAt: Date
  /** What was paid for, by which the payments know it. */
  checkoutId: string
  totalTiyin: bigint
  contact: Contact
  parcels: ParcelView[]
}

export const orderSelect = {
  id: true,
  number: true,
  paidAt: true,
  checkoutId: true,
  totalTiyin: true,
  contactCipher: true,
  parcels: { select: parcelSelect, orderBy: { number: 'asc' } },
} satisfies Prisma.OrderSelect

export function viewOrder(order: Prisma.OrderGetPayload<{ select: typeof orderSelect }>): OrderView {
  const { contactCipher, parcels, ...same } = order
  const contact = openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: order.id })
  return { ...same, contact, parcels: parcels.map(viewParcel) }
}
