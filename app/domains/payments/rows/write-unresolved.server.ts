import { recordAudit } from '~/domains/audit/index.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayBecome } from '../lifecycle'

/** Somebody else's page, another sum, or no page at all: no rule can tell what to do with such money. */
export async function writeUnresolved(
  work: Work,
  intent: PaymentIntent,
  action: 'payment.disagreed' | 'payment.missing',
): Promise<PaymentIntent> {
  if (!mayBecome(intent.status, 'unresolved')) return intent
  await recordAudit(work, { subject: intent.id, action })
  return work.tx.paymentIntent.update({ where: { id: intent.id }, data: { status: 'unresolved' } })
}
