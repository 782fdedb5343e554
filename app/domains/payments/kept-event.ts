import { z } from 'zod'
import { PaymentMatterKind } from '~/platform/prisma/enums'

/** What `recordProviderEvent` keeps of a message. */
export const keptEvent = z.object({
  type: z.string(),
  createdAt: z.iso.datetime().transform((at) => new Date(at)),
  sessionId: z.string().optional(),
  intentId: z.string().optional(),
  paymentReference: z.string().optional(),
  refundId: z.string().optional(),
  move: z
    .object({
      kind: z.enum(PaymentMatterKind),
      thing: z.string(),
      amountTiyin: z.string().transform(BigInt),
      currency: z.string(),
      reasonCode: z.string().nullable(),
    })
    .optional(),
})
export type KeptEvent = z.infer<typeof keptEvent> & { provider: string }
