import type { SerializeFrom } from '@remix-run/node'
import type { Context } from '~/domains/identity/context'
import {
  cameAnewAt,
  getReturnTerms,
  isAwaited,
  isOpenDispute,
  isUnsent,
  mayBuyerCancel,
  mayReportProblem,
  mayWithdrawReceipt,
  type OrderView,
  type ParcelView,
} from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { nameAddress } from '~/views/names/name-address.server'
import { listOrderMoves } from '~/views/orders/list-order-moves.server'
import {
  wordDiscount,
  wordDue,
  wordLastChance,
  wordLines,
  wordProblems,
} from '~/views/orders/word-parcel.server'
import { wordReturns } from '~/views/orders/word-return.server'

export type ShownOrder = SerializeFrom<Awaited<ReturnType<typeof viewOrder>>>
export type ShownParcel = ShownOrder['parcels'][number]

/** A buyer's order with every sum and date in her language. */
export async function viewOrder(order: OrderView, context: Context & { locale: Locale }) {
  const { locale } = context
  const { money, phone, dateLong, name } = createFormat(locale)
  const { contact } = order
  return {
    number: order.number,
    paidOn: dateLong(order.paidAt),
    total: money(order.totalTiyin),
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      address: await nameAddress(contact, locale),
      note: contact.note,
    },
    parcels: await Promise.all(
      order.parcels.map((parcel, index) => viewParcel(parcel, index + 1, { context, contact })),
    ),
    moves: await viewMoves(order, locale),
  }
}

/** What she paid for it and what came back, with the parcel that a refund is of. */
async function viewMoves(order: OrderView, locale: Locale) {
  const t = getT(locale)
  const moves = await listOrderMoves(order)
  return moves.map(({ parcel, ...move }) => ({
    ...move,
    ...(parcel ? { of: t('shop.order.refundOf', { number: parcel }) } : {}),
  }))
}

interface Shown {
  context: Context & { locale: Locale }
  contact: OrderView['contact']
}

async function viewParcel(parcel: ParcelView, ordinal: number, { context, contact }: Shown) {
  const { locale } = context
  const now = context.now()
  const terms = await getReturnTerms(context, parcel)
  const { money, dateLong, name: inScript } = createFormat(locale)
  const later = parcel.delays.at(-1)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  const reason = parcel.events.find(({ type }) => type === 'sellerOrder.cancelled')?.reason ?? null
  return {
    id: parcel.id,
    ordinal,
    number: parcel.number,
    status: parcel.status,
    seller: { slug: parcel.seller.slug, name: inScript(parcel.seller.name) },
    lines: wordLines(parcel, locale),
    discount: wordDiscount(parcel, locale),
    delivery: money(parcel.deliveryTiyin),
    amount: money(parcel.amountTiyin),
    left: money(parcel.leftTiyin),
    refunded: parcel.refundedTiyin > 0n ? money(parcel.refundedTiyin) : null,
    tracking: parcel.trackingNumber,
    ...wordDue(parcel, locale),
    arrivesOn: date(parcel.arrivesOn),
    later: later?.status === 'asked' && isUnsent(parcel.status) ? dateLong(later.untilOn) : null,
    lateUntil: await wordLastChance(parcel, locale, now),
    confirmByOn: date(parcel.confirmBy),
    shippedOn: date(parcel.shippedAt),
    deliveredOn: date(parcel.deliveredAt),
    receivedOn: date(parcel.receivedAt),
    isAwaited: isAwaited(parcel.status),
    releasesOn: date(parcel.releaseOn),
    isReleased: parcel.releasedAt !== null && parcel.leftTiyin > 0n,
    canWithdraw:
      mayWithdrawReceipt(parcel, parcel.problemClosedAt, now) &&
      parcel.returns.every(({ endedAt }) => endedAt),
    cancelledOn: date(parcel.cancelledAt),
    cancelReason: reason,
    canCancel: mayBuyerCancel(parcel, now),
    canReport: mayReportProblem(parcel, now, cameAnewAt(parcel.problems, now)) && !isHeld(parcel),
    canReturn: terms.lineIds.length > 0,
    returnUntil: date(terms.until),
    goods: wordReturns(parcel, locale).map(({ id, status, dueOn }) => ({ id, status, dueOn })),
    problems: wordProblems(parcel, locale),
    gift: ownValue(contact.gifts ?? {}, parcel.seller.id) ?? null,
    unseen: parcel.unseen.seller,
  }
}

/** Something of it is open already. */
function isHeld({ problems, returns }: ParcelView): boolean {
  return problems.some(isOpenDispute) || returns.some(({ endedAt }) => !endedAt)
}
