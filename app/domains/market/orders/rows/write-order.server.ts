import { indexContact } from '~/domains/identity/index.server'
import { getParameter, listHolidays } from '~/domains/reference/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { addDays, dayOf } from '~/platform/clock.server'
import { blindIndex, sealJson } from '~/platform/crypto.server'
import type { Checkout } from '~/platform/prisma/client'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import type { SaleLine } from '../../checkout/rows/read-lines.server'
import { acceptWorkingDays, type ParcelOf, splitBySeller, splitDelivery } from '../../rules'
import { acceptBy, sendBy } from '../../schedule/promise'
import { readSchedules } from '../../schedule/read-schedules.server'
import type { Contact } from '../../schema'
import { writeEvents } from './write-event.server'

interface OrderToWrite {
  checkout: Checkout
  contact: Contact
  /** At the prices of the checkout. */
  lines: readonly (SaleLine & { takenUnits: number })[]
  paidAt: Date
}

/** What is told of a parcel when it is paid. */
export interface WrittenParcel {
  parcelId: string
  number: string
  sellerId: string
  amountTiyin: bigint
  /** What a code of hers took off. */
  discountTiyin: bigint
  /** Last day on which the seller accepts it, midnight UTC. */
  acceptByOn: Date
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
  /** When it should come at the latest, midnight UTC. */
  arrivesOn: Date
  lines: { name: string; quantity: number }[]
}

interface WrittenOrder {
  orderId: string
  number: string
  parcels: WrittenParcel[]
}

/** The order, a parcel a seller with its lines, and the first event of each. The parcels sum to what was paid. */
export async function writeOrder(work: Work, order: OrderToWrite): Promise<WrittenOrder> {
  const { checkout, contact, lines, paidAt } = order
  const orderId = newId()
  const number = newPublicNumber('HB')
  const { personId, locale, totalTiyin, regionSoato } = checkout
  const row = {
    ...{ id: orderId, number, checkout_id: checkout.id, person_id: personId, locale },
    ...{ total_tiyin: totalTiyin, paid_at: paidAt },
    contact_cipher: sealJson(contact, { table: 'order', column: 'contact', row: orderId }),
    phone_index: blindIndex('phone', contact.phone),
    email_index: indexContact(contact).emailIndex,
  }
  await work.tx.$executeRaw`insert into "order" ${asRows('order', [row])}`
  const split = splitBySeller(lines, regionSoato)
  await lockBoundSellers(work, split)
  const holidays = await listHolidays(work.tx)
  const scheduleOf = await readSchedules(
    work.tx,
    split.map(({ sellerId }) => sellerId),
  )
  const acceptDays = await readAcceptDays(work, paidAt)
  const deliveries = splitDelivery(
    checkout.deliveryTiyin,
    split.map((parcel) => parcel.delivery?.tiyin ?? 0n),
  )
  // The seller sends a parcel: she needs no e-mail address.
  const { email: _, gifts = {}, ...forSeller } = contact
  const withGift = (sellerId: string) => {
    const gift = ownValue(gifts, sellerId)
    return gift ? { ...forSeller, gift } : forSeller
  }
  const parcels = split.map((parcel, index) => ({
    ...parcel,
    parcelId: newId(),
    number: `${number}/${index + 1}`,
    deliveryTiyin: deliveries[index] ?? 0n,
    shipByOn: sendBy(dayOf(paidAt), parcel.lines, scheduleOf(parcel.sellerId), holidays),
    acceptByOn: acceptBy(dayOf(paidAt), acceptDays, scheduleOf(parcel.sellerId), holidays),
  }))
  const parcelRows = parcels.map(({ parcelId, sellerId, goodsTiyin, deliveryTiyin, ...parcel }) => ({
    ...{ id: parcelId, number: parcel.number, order_id: orderId, seller_id: sellerId, status: 'paid' },
    ...{
      goods_tiyin: goodsTiyin,
      delivery_tiyin: deliveryTiyin,
      paid_at: paidAt,
      ship_by_on: parcel.shipByOn,
      accept_by_on: parcel.acceptByOn,
    },
    ...{ person_id: personId, region_soato: regionSoato },
    contact_cipher: sealJson(withGift(sellerId), { table: 'seller_order', column: 'contact', row: parcelId }),
  }))
  await work.tx.$executeRaw`insert into seller_order ${asRows('seller_order', parcelRows)}`
  const lineRows = parcels.flatMap(({ parcelId, lines }) => lines.map((line) => lineRow(parcelId, line)))
  await work.tx.$executeRaw`insert into order_line ${asRows('order_line', lineRows)}`
  await writeEvents(
    work,
    parcels.map(({ parcelId }) => ({ parcelId, type: 'sellerOrder.paid' })),
  )
  return { orderId, number, parcels: parcels.map(tellParcel) }
}

interface NewParcel extends ParcelOf<OrderToWrite['lines'][number]> {
  parcelId: string
  number: string
  deliveryTiyin: bigint
  shipByOn: Date
  acceptByOn: Date
}

function tellParcel({
  parcelId,
  number,
  sellerId,
  shipByOn,
  acceptByOn,
  ...parcel
}: NewParcel): WrittenParcel {
  return {
    ...{ parcelId, number, sellerId, shipByOn, acceptByOn },
    amountTiyin: parcel.goodsTiyin + parcel.deliveryTiyin,
    discountTiyin: parcel.discountTiyin,
    arrivesOn: addDays(shipByOn, parcel.delivery?.days ?? 0),
    lines: parcel.lines.map(({ name, quantity }) => ({ name: name.text, quantity })),
  }
}

/** Of what is made one after the other, two orders at once are promised one after the other, too. */
async function lockBoundSellers(work: Work, parcels: readonly ParcelOf<SaleLine>[]): Promise<void> {
  const made = parcels.filter(({ lines }) =>
    lines.some(({ availability }) => availability === 'made_to_order'),
  )
  const ids = made.map(({ sellerId }) => sellerId)
  if (ids.length === 0) return
  await work.tx.$executeRaw`select 1 from seller where id = any (${ids}::uuid[]) and week_units is not null
    order by id for no key update`
}

async function readAcceptDays(work: Work, paidAt: Date): Promise<number> {
  const days = await getParameter('parcel-accept-days', dayOf(paidAt), work.tx)
  return Number(days?.value ?? acceptWorkingDays)
}

function lineRow(parcelId: string, line: OrderToWrite['lines'][number]) {
  const { productId, name, unitPriceTiyin, discountTiyin = 0n, quantity, takenUnits } = line
  return {
    ...{ id: newId(), seller_order_id: parcelId, product_id: productId, name: name.text },
    ...{ name_locale: name.lang, unit_price_tiyin: unitPriceTiyin, quantity, taken_units: takenUnits },
    discount_tiyin: discountTiyin,
  }
}
