import { indexContact } from '~/domains/identity/index.server'
import { addWorkingDays } from '~/domains/reference/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { blindIndex, sealJson } from '~/platform/crypto.server'
import type { Checkout } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { SaleLine } from '../../checkout/rows/read-lines.server'
import { type ParcelOf, splitBySeller, splitDelivery } from '../../rules'
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
  await work.tx.order.create({
    data: {
      id: orderId,
      number,
      checkoutId: checkout.id,
      personId: checkout.personId,
      contactCipher: sealJson(contact, { table: 'order', column: 'contact', row: orderId }),
      phoneIndex: blindIndex('phone', contact.phone),
      emailIndex: indexContact(contact).emailIndex,
      locale: checkout.locale,
      totalTiyin: checkout.totalTiyin,
      paidAt,
    },
  })
  const split = splitBySeller(lines, checkout.regionSoato)
  const holidays = await readHolidays(work)
  const deliveries = splitDelivery(
    checkout.deliveryTiyin,
    split.map((parcel) => parcel.delivery?.tiyin ?? 0n),
  )
  // The seller sends a parcel: she needs no e-mail address.
  const { email: _, ...forSeller } = contact
  const parcels = split.map((parcel, index) => ({
    ...parcel,
    parcelId: newId(),
    number: `${number}/${index + 1}`,
    deliveryTiyin: deliveries[index] ?? 0n,
    shipByOn: lastShippingDay(paidAt, parcel.lines, holidays),
  }))
  await work.tx.parcel.createMany({
    data: parcels.map(({ parcelId, number, sellerId, goodsTiyin, deliveryTiyin, shipByOn }) => ({
      ...{ id: parcelId, number, orderId, sellerId, goodsTiyin, deliveryTiyin, paidAt, shipByOn },
      status: 'paid',
      personId: checkout.personId,
      regionSoato: checkout.regionSoato,
      contactCipher: sealJson(forSeller, { table: 'seller_order', column: 'contact', row: parcelId }),
    })),
  })
  await work.tx.orderLine.createMany({
    data: parcels.flatMap(({ parcelId, lines }) => lines.map((line) => ({ parcelId, ...lineRow(line) }))),
  })
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
}

function tellParcel({ parcelId, number, sellerId, shipByOn, ...parcel }: NewParcel): WrittenParcel {
  return {
    ...{ parcelId, number, sellerId, shipByOn },
    amountTiyin: parcel.goodsTiyin + parcel.deliveryTiyin,
    arrivesOn: addDays(shipByOn, parcel.delivery?.days ?? 0),
    lines: parcel.lines.map(({ name, quantity }) => ({ name: name.text, quantity })),
  }
}

/** The seller has the working days that the slowest of the things needs, from the day it was paid. */
function lastShippingDay(paidAt: Date, lines: readonly SaleLine[], holidays: ReadonlySet<string>): Date {
  const days = Math.max(1, ...lines.map(({ leadDays }) => leadDays))
  return addWorkingDays(dayOf(paidAt), days, holidays)
}

// In the transaction: another connection may not be had while this one is held.
async function readHolidays(work: Work): Promise<ReadonlySet<string>> {
  const rows = await work.tx.holiday.findMany({ select: { date: true } })
  return new Set(rows.map(({ date }) => date.toISOString().slice(0, 10)))
}

function lineRow({ productId, name, unitPriceTiyin, quantity, takenUnits }: OrderToWrite['lines'][number]) {
  return {
    id: newId(),
    productId,
    name: name.text,
    nameLocale: name.lang,
    unitPriceTiyin,
    quantity,
    takenUnits,
  }
}
