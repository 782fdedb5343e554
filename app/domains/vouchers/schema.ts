import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'

/** Reasons a person or maker may name when an order comes to nothing. */
export const cancelReasons = [
  'changedMind',
  'tooSlow',
  'otherMaker',
  'needChanged',
  'makerUnreachable',
  'other',
] as const
export const declineReasons = ['noCapacity', 'cannotMake', 'wrongMeasurements', 'other'] as const

/** Choosing a maker. `orderId` is made with the form: the same form sent twice is one order. */
export const placeDeviceOrderInput = z.object({
  orderId: z.uuid(),
  voucherId: z.uuid(),
  offerId: z.uuid(),
  /** Tiyin the person saw on the check page: another price is asked about again, never just taken. */
  priceTiyin: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  delivery: z.enum(['pickup', 'visit'], { error: 'vouchers.error.delivery' }),
  recipientName: z
    .string({ error: 'vouchers.error.name' })
    .trim()
    .min(2, { error: 'vouchers.error.name' })
    .max(150, { error: 'vouchers.error.name' }),
  recipientPhone: z.string({ error: 'vouchers.error.phone' }).transform((text, context) => {
    const phone = normalisePhone(text)
    if (phone) return phone
    context.addIssue({ code: 'custom', message: 'vouchers.error.phone' })
    return z.NEVER
  }),
  consent: z.literal('yes', { error: 'vouchers.error.consentMissing' }),
  /** Ticked: the maker learns the measurements of the application. */
  shareMeasurements: z.literal('yes').optional(),
})
export type PlaceDeviceOrderInput = z.infer<typeof placeDeviceOrderInput>

export const cancelOrderInput = z.object({
  deviceOrderId: z.uuid(),
  reasonCode: z.enum(cancelReasons, { error: 'vouchers.error.reasonMissing' }),
})
export type CancelOrderInput = z.infer<typeof cancelOrderInput>

export const declineOrderInput = z.object({
  deviceOrderId: z.uuid(),
  reasonCode: z.enum(declineReasons, { error: 'vouchers.error.reasonMissing' }),
})
export type DeclineOrderInput = z.infer<typeof declineOrderInput>

export const acceptOrderInput = z.object({
  deviceOrderId: z.uuid(),
  makingDays: z
    .string({ error: 'vouchers.error.makingDays' })
    .regex(/^\s*\d{1,3}\s*$/, { error: 'vouchers.error.makingDays' })
    .transform(Number)
    .pipe(
      z
        .number()
        .int()
        .min(1, { error: 'vouchers.error.makingDays' })
        .max(180, { error: 'vouchers.error.makingDays' }),
    ),
})

export const handOverInput = z.object({
  deviceOrderId: z.uuid(),
  code: z
    .string({ error: 'vouchers.error.codeShape' })
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().length(6, { error: 'vouchers.error.codeShape' })),
})
export type HandOverInput = z.infer<typeof handOverInput>

/** Who receives the device, as the maker needs to know it. */
export interface Recipient {
  name: string
  /** 12 digits. */
  phone: string
}
