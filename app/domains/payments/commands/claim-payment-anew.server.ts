import type { Result } from '~/lib/result'
import type { PaymentIntent } from '~/platform/prisma/client'
import type { WorkWith } from '~/platform/work.server'
import type { GatewayPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { claimPayment } from './claim-payment.server'

/** Ends a payment whose page came to nothing, and makes the next one of its subject. In the name of the portal. */
export async function claimPaymentAnew(
  work: WorkWith<GatewayPorts>,
  { intentId, to }: { intentId: string; to: 'cancelled' | 'expired' },
  input: StartPaymentInput,
): Promise<Result<PaymentIntent, StartPaymentError>> {
  await work.tx.paymentIntent.updateMany({ where: { id: intentId, status: 'open' }, data: { status: to } })
  return claimPayment(work, input)
}
