import { z } from 'zod'
import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { PaymentMatterKind } from '~/platform/prisma/enums'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../intent-row.server'
import type { PaymentPorts } from '../schema'
import { openMatterIn } from './open-matter.server'

/** What `recordProviderEvent` kept. */
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

/** Puts the fact that an event tells by itself before the finance officers, with the payment it is about. */
export async function keepMove(
  context: ContextWith<PaymentPorts>,
  { move, provider, paymentReference, createdAt }: KeptEvent,
  paymentIntentId: string | null = null,
): Promise<string> {
  if (!move) return 'nothingMoved'
  const payment = { paymentReference: paymentReference ?? null, paymentIntentId }
  const matter = { ...move, ...payment, provider, happenedAt: createdAt }
  await transaction(systemScope, (tx) => openMatterIn(tx, asPortal(context), matter))
  return 'matterOpened'
}
