import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  readHandoverCode,
  readTrackingNumber,
  textReader,
} from '~/domains/questions/schema'
import { ParcelProblemKind } from '~/platform/prisma/enums'
import { refundReasons } from './part-refund'

export const trackingInput = field('market.error.tracking', readTrackingNumber)

/** What a buyer says is wrong with a parcel. */
export const reportProblemInput = z.object({
  // A return that is in dispute comes by itself.
  kind: z.enum(ParcelProblemKind, { error: 'market.error.problemKind' }).exclude(['return']),
  message: field(
    'market.error.problem.missing',
    textReader({ words: 'market.error.problem', least: 10, most: 1000 }),
  ),
})
export type ReportProblemInput = z.infer<typeof reportProblemInput>

/** Until when a seller will be late, and why. */
export const delayForm = (today: string) =>
  z.object({
    untilOn: dateField('seller.error.delayUntil', { today, towards: 'future' }).transform(asDay),
    reason: field(
      'market.error.deskText.missing',
      textReader({ words: 'market.error.deskText', least: 10, most: 300 }),
    ),
  })

/** What the desk tells buyer or seller, and what a seller tells the desk. */
export const deskTextInput = z.object({
  text: field(
    'market.error.deskText.missing',
    textReader({ words: 'market.error.deskText', least: 10, most: 500 }),
  ),
})

/** The six digits of the SMS. */
export const receiptCodeInput = z.object({ code: field('market.error.receiptCode', readHandoverCode) })

/** What somebody gives back of a parcel, but for the pieces: those stand in fields of their own. */
export const partRefundInput = z.object({
  /** Made with the form: sent twice, given back once. */
  refundKey: z.uuid(),
  reason: z.enum(refundReasons, { error: 'seller.error.reasonMissing' }),
  delivery: z.literal('on').optional(),
})

const unitsField = 'units:'

/** The field in which the pieces of a line are chosen. */
export function unitsFieldOf(lineId: string): string {
  return `${unitsField}${lineId}`
}

/** The pieces by line, of lines that have any. */
export function readUnits(form: FormData): Map<string, number> {
  const chosen = [...form].flatMap(([name, value]): [string, number][] =>
    name.startsWith(unitsField) && /^[1-9]\d?$/.test(String(value))
      ? [[name.slice(unitsField.length), Number(value)]]
      : [],
  )
  return new Map(chosen)
}

/** Why a parcel is not sent. */
export const cancelReasons = ['notAvailable', 'damaged', 'buyerAsked', 'noDelivery', 'other'] as const
/** Why the desk calls a parcel off, sent or not. */
export const deskCancelReasons = [
  'buyerAsked',
  'notArrived',
  'arrivedDamaged',
  'notAsDescribed',
  'rulesBroken',
  'byOperator',
] as const
/** Parcels that the desk calls off. */
export const deskCancelInput = z.object({
  /** Made with the form: what waits for a second person has it. */
  refundKey: z.uuid(),
  reason: z.enum(deskCancelReasons, { error: 'seller.error.reasonMissing' }),
})

/** Besides these the buyer's own word, and the portal's when a parcel is not accepted or not sent in time. */
export type CancelReason =
  | (typeof cancelReasons)[number]
  | (typeof deskCancelReasons)[number]
  | 'byBuyer'
  | 'notAccepted'
  | 'notSent'
