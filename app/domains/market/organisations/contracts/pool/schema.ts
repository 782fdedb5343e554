import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  moneyReader,
  numberReader,
  optionalField,
  pieces,
  textReader,
} from '~/domains/questions/schema'
import { mostInvited } from './limits'

/** A row of the form; null of one that was left empty. */
const invitation = z
  .object({
    sellerId: z.uuid({ error: 'pool.error.seller' }),
    pieces: optionalField(
      numberReader({ words: 'pool.error.pieces', least: 0, most: 100_000, units: pieces }),
    ),
  })
  .transform((row) => (row.pieces ? { sellerId: row.sellerId, pieces: row.pieces } : null))

/** Who is asked to make how many pieces of a line, at what price, until when, and how. */
export const partsForm = (today: string) =>
  z.object({
    price: field(
      'pool.error.price.missing',
      moneyReader({ words: 'pool.error.price', least: 100n, most: 1_000_000_000n }),
    ),
    dueOn: dateField('pool.error.dueOn', { today, towards: 'future' }).transform(asDay),
    answerBy: dateField('pool.error.answerBy', { today, towards: 'future' }).transform(asDay),
    note: optionalField(textReader({ words: 'contracts.error.text', least: 5, most: 1000 })),
    parts: z
      .array(invitation)
      .max(mostInvited, { error: 'pool.error.tooManyShops' })
      .optional()
      .transform((rows = []) => rows.filter((row) => row !== null)),
  })
export type PartsInput = z.output<ReturnType<typeof partsForm>>

const ticked = z
  .string()
  .optional()
  .transform((box) => box === 'on')

/** She makes it: whether beyond what her week has free, and whether the organisation may read her shop's name. */
export const takePartForm = z.object({ beyondPace: ticked, showsName: ticked })
/** Why she does not make it, or why a part is taken or given back. */
export const partReasonForm = z.object({
  reason: field('pool.error.reason', textReader({ words: 'contracts.error.text', least: 5, most: 1000 })),
})

const count = (least: number) =>
  field(
    'pool.error.pieces.missing',
    numberReader({ words: 'pool.error.pieces', least, most: 100_000, units: pieces }),
  )

/** How many pieces she brought, and when. */
export const partDeliveryForm = (today: string) =>
  z.object({
    pieces: count(1),
    deliveredOn: dateField('pool.error.deliveredOn', { today, towards: 'past' }).transform(asDay),
  })
/** How many of them are accepted, and why the others are not. */
export const decidePartDeliveryForm = z.object({
  accepted: count(0),
  reason: optionalField(textReader({ words: 'contracts.error.text', least: 5, most: 1000 })),
})
