import type { Context } from '~/domains/identity/context'
import { addWorkingDays } from '~/domains/reference/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { blindIndex, sealJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import type { Checkout } from '~/platform/prisma/client'
import type { SaleLine } from '../../checkout/steps/read-lines.server'
import { splitBySeller, splitDelivery } from '../../rules'
import type { Contact } from '../../schema'
import { indexOfEmail } from '../index-of-email.server'
import { writeEvent } from './write-event.server'

interface OrderToWrite {
  checkout: Checkout
  contact: Contact
  /** At the prices of the checkout. */
  lines: readonly (SaleLine & { takenUnits: number })[]
  paidAt: Date
}

/** What is told of a parcel when it is paid. */
export interface WrittenPart {
  sellerOrderId: string
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
  parts: WrittenPart[]
}

/** The order, a parcel a seller with its lines, and the first event of each. The parts sum to what was paid. */
export async function writeOrder(tx: Tx, context: Context, order: OrderToWrite): Promise<WrittenOrder> {
  const { checkout, contact, lines, paidAt } = order
  const orderId = newId()
  const number = newPublicNumber('HB')
  await tx.order.create({
    data: {
      id: orderId,
      number,
      checkoutId: checkout.id,
      personId: checkout.personId,
      contactCipher: sealJson(contact, { table: 'order', column: 'contact', row: orderId }),
      phoneIndex: blindIndex('phone', contact.phone),
      emailIndex: contact.email ? indexOfEmail(contact.email) : null,
      locale: checkout.locale,
      totalTiyin: checkout.totalTiyin,
      paidAt,
    },
  })
  const split = splitBySeller(lines, checkout.regionSoato)
  const holidays = await readHolidays(tx)
  const deliveries = splitDelivery(
    checkout.deliveryTiyin,
    split.map((part) => part.delivery?.tiyin ?? 0n),
  )
  const parts: WrittenOrder['parts'] = []
  for (const [index, part] of split.entries()) {
    const sellerOrderId = newId()
    const deliveryTiyin = deliveries[index] ?? 0n
    // The seller sends a parcel: she needs no e-mail address.
    const { email: _, ...forSeller } = contact
    const partNumber = `${number}/${index + 1}`
    const shipByOn = lastShippingDay(paidAt, part.lines, holidays)
    await tx.sellerOrder.create({
      data: {
        id: sellerOrderId,
        number: partNumber,
        orderId,
        sellerId: part.sellerId,
        status: 'paid',
        goodsTiyin: part.goodsTiyin,
        deliveryTiyin,
        personId: checkout.personId,
        regionSoato: checkout.regionSoato,
        paidAt,
        shipByOn,
        contactCipher: sealJson(forSeller, { table: 'seller_order', column: 'contact', row: sellerOrderId }),
        lines: { createMany: { data: part.lines.map(lineRow) } },
      },
    })
    await writeEvent(tx, context, { sellerOrderId, type: 'sellerOrder.paid' })
    parts.push({
      sellerOrderId,
      number: partNumber,
      sellerId: part.sellerId,
      amountTiyin: part.goodsTiyin + deliveryTiyin,
      shipByOn,
      arrivesOn: addDays(shipByOn, part.delivery?.days ?? 0),
      lines: part.lines.map(({ name, quantity }) => ({ name: name.text, quantity })),
    })
  }
  return { orderId, number, parts }
}

/** The seller has the working days that the slowest of the things needs, from the day it was paid. */
function lastShippingDay(paidAt: Date, lines: readonly SaleLine[], holidays: ReadonlySet<string>): Date {
  const days = Math.max(1, ...lines.map(({ leadDays }) => leadDays))
  return addWorkingDays(dayOf(paidAt), days, holidays)
}

// In the transaction: another connection may not be had while this one is held.
async function readHolidays(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.holiday.findMany({ select: { date: true } })
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
