import type { SerializeFrom } from '@remix-run/node'
import type { OrderAtDesk, ParcelView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { newId } from '~/lib/ids'
import { nameAddress } from '~/views/names/name-address.server'
import { listOrderMoves } from '~/views/orders/list-order-moves.server'
import { wordDue, wordEvents, wordLines, wordProblems, wordRefunds } from '~/views/orders/word-parcel.server'
import { wordReturns } from '~/views/orders/word-return.server'

export type ShownDeskOrder = SerializeFrom<Awaited<ReturnType<typeof viewDeskOrder>>>
export type ShownDeskParcel = ShownDeskOrder['parcels'][number]

/** An order as the desk sees it: both sides' contact, every parcel with its story, and the money. */
export async function viewDeskOrder(order: OrderAtDesk, locale: Locale) {
  const t = getT(locale)
  const { money, phone, dateLong, name } = createFormat(locale)
  const { contact, parcels, ownParcelIds, sellerPhones } = order
  const moves = await listOrderMoves(order)
  return {
    number: order.number,
    paidOn: dateLong(order.paidAt),
    total: money(order.totalTiyin),
    account: order.isGuests ? ('guest' as const) : ('known' as const),
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      email: contact.email,
      address: await nameAddress(contact, locale),
    },
    parcels: parcels.map((parcel) => ({
      ...viewDeskParcel(parcel, locale),
      isOwn: ownParcelIds.includes(parcel.id),
      sellerPhone: sellerPhones.get(parcel.seller.id) ?? null,
      sellerPhoneShown: phone(sellerPhones.get(parcel.seller.id) ?? ''),
    })),
    moves: moves.map(({ id, kind, state, amountTiyin, at, doneAt, parcel }) => ({
      id,
      kind,
      state,
      amount: money(BigInt(amountTiyin)),
      on: dateLong(doneAt ?? at),
      of: parcel ? t('shop.order.refundOf', { number: parcel }) : '',
    })),
  }
}

function viewDeskParcel(parcel: ParcelView, locale: Locale) {
  const { money, dateLong, name: inScript } = createFormat(locale)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  return {
    id: parcel.id,
    number: parcel.number,
    status: parcel.status,
    seller: { id: parcel.seller.id, name: inScript(parcel.seller.name) },
    amount: money(parcel.amountTiyin),
    left: money(parcel.leftTiyin),
    tracking: parcel.trackingNumber,
    ...wordDue(parcel, locale),
    confirmByOn: date(parcel.confirmBy ?? parcel.releaseOn),
    canCancel: parcel.status !== 'cancelled' && parcel.releasedAt === null && parcel.leftTiyin > 0n,
    ...wordRefunds(parcel, locale),
    isReleased: parcel.releasedAt !== null,
    refundKey: newId(),
    cancelKey: newId(),
    lines: wordLines(parcel, locale),
    events: wordEvents(parcel, locale),
    returns: wordReturns(parcel, locale),
    problems: wordProblems(parcel, locale),
  }
}
