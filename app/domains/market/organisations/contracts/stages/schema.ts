import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  moneyReader,
  readHandoverCode,
  textReader,
} from '~/domains/questions/schema'

const words = (missing: string) =>
  field(missing, textReader({ words: 'contracts.error.text', least: 5, most: 1000 }))
const day = (missing: string, today: string) =>
  dateField(missing, { today, towards: 'past' }).transform(asDay)
/** What the page sends along unseen. */
const count = z
  .string({ error: 'contracts.error.moved' })
  .regex(/^\d{1,3}$/, 'contracts.error.moved')
  .transform(Number)

/** What the seller delivered of a stage, how many, and when. */
export const deliveryForm = (today: string) =>
  z.object({
    deliveredOn: day('contracts.error.deliveredOn', today),
    words: words('contracts.error.words.missing'),
  })
/** The code by which the act is signed. */
export const actCodeForm = z.object({ code: field('contracts.error.code', readHandoverCode) })
/** Why the organisation does not accept it. */
export const refuseDeliveryForm = z.object({ reason: words('contracts.error.reason') })
/** By which payment order the money of an invoice was sent, and when. */
export const transferForm = (today: string) =>
  z.object({
    invoice: count,
    orderNumber: field(
      'contracts.error.order.missing',
      lineReader({ words: 'contracts.error.order', least: 1, most: 20 }),
    ),
    sentOn: day('contracts.error.sentOn', today),
  })
/** How much of an invoice came, and when. */
export const receiptForm = (today: string) =>
  z.object({
    invoice: count,
    seen: count,
    amount: field(
      'contracts.error.amount.missing',
      moneyReader({ words: 'contracts.error.amount', least: 1n, most: 1_000_000_000_000n, withTiyin: true }),
    ),
    receivedOn: day('contracts.error.receivedOn', today),
  })
