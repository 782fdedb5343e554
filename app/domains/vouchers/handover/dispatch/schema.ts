import { z } from 'zod'
import { dateField, field, lineReader, readTrackingNumber } from '~/domains/questions/schema'
import { carriers, comeBackReasons } from './rules'

const dispatchId = z.uuid({ error: 'vouchers.error.orderMoved' })

/** What the maker says when a device is under way; the order knows which way it goes. */
export const dispatchForm = (today: string) =>
  z.discriminatedUnion('way', [
    z.object({
      ...{ way: z.literal(['pickup', 'visit']), dispatchId },
      dueOn: dateField('delivery.error.dueMissing', { today, towards: 'future' }),
    }),
    z.object({
      ...{ way: z.literal('post'), dispatchId },
      carrier: z.enum(carriers, { error: 'delivery.error.carrierMissing' }),
      trackingNumber: field('delivery.error.numberMissing', readTrackingNumber),
      dueOn: dateField('delivery.error.dueMissing', { today, towards: 'future' }),
    }),
  ])

export const cameBackForm = z.object({
  reasonCode: z.enum(comeBackReasons, { error: 'vouchers.error.reasonMissing' }),
})

/** SOATO of a district or city, and the street there. */
export const addressFields = {
  visitDistrict: z
    .string({ error: 'vouchers.error.visitDistrict' })
    .regex(/^\d{7,10}$/, { error: 'vouchers.error.visitDistrict' }),
  visitAddress: field(
    'vouchers.error.visitAddress.missing',
    lineReader({ words: 'vouchers.error.visitAddress', least: 5, most: 300 }),
  ),
}

/** She has it once more: the same way or another. */
export const askAgainForm = z.discriminatedUnion(
  'delivery',
  [
    z.object({ delivery: z.literal('pickup') }),
    z.object({ delivery: z.literal(['visit', 'post']), ...addressFields }),
  ],
  { error: 'vouchers.error.delivery' },
)
export type AskAgainForm = z.output<typeof askAgainForm>
