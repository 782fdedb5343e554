import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { PaymentIntent, PaymentStatus } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import type { CheckoutRequest } from '../ports'
import { sessionEnd } from '../rules'
import type { GatewayPorts, StartPaymentError, StartPaymentInput } from '../schema'
import type { StartedPayment } from './start-payment.server'

/**
 * Asks the provider for the page of an intent that has none yet. A lost answer is asked for once more with the same
 * key, then left as `unresolved`; a new key is never made, for it could be a second charge.
 */
export async function openCheckout(
  context: ContextWith<GatewayPorts>,
  intent: PaymentIntent,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const request = describeCheckout(intent, input)
  const { payments } = context.ports
  let answer = await payments.createCheckout(request)
  if (!answer.ok && answer.error === 'payments.error.outcomeUnknown')
    answer = await payments.createCheckout(request)
  if (answer.ok) {
    await keepSession(intent.id, answer.value)
    return ok({ intentId: intent.id, payUrl: answer.value.url, reused: false })
  }
  switch (answer.error) {
    case 'payments.error.providerUnavailable':
      return refuse('payments.error.providerUnavailable')
    case 'payments.error.outcomeUnknown':
    case 'payments.error.keyReused':
      return findOpenedByTwin(intent.id)
    case 'payments.error.amountTooSmall':
    case 'payments.error.amountTooLarge':
      await close(intent.id, 'cancelled')
      return refuse(answer.error, answer.details ?? { bound: '' })
    default:
      await close(intent.id, 'cancelled')
      return refuse('payments.error.refusedByProvider', answer.details)
  }
}

function describeCheckout(intent: PaymentIntent, input: StartPaymentInput): CheckoutRequest {
  const address = (path: string) => `${env().PUBLIC_ORIGIN}${path.replaceAll('{intentId}', intent.id)}`
  return {
    intentId: intent.id,
    amountTiyin: intent.amountTiyin,
    currency: intent.currency,
    lines: input.lines,
    successUrl: address(input.successPath),
    cancelUrl: address(input.cancelPath),
    expiresAt: sessionEnd(intent.expiresAt, intent.createdAt),
    locale: input.locale,
    idempotencyKey: intent.id,
  }
}

async function keepSession(
  id: string,
  { sessionId, url }: { sessionId: string; url: string },
): Promise<void> {
  await transaction(systemScope, (tx) =>
    tx.paymentIntent.updateMany({
      where: { id, status: { in: ['created', 'unresolved', 'open'] } },
      data: { sessionId, payUrl: url, status: 'open' },
    }),
  )
}

// A second click may have been refused because the first one was still under way, and has its answer by now.
async function findOpenedByTwin(id: string): Promise<Result<StartedPayment, StartPaymentError>> {
  await close(id, 'unresolved')
  const intent = await transaction(systemScope, (tx) => tx.paymentIntent.findUniqueOrThrow({ where: { id } }))
  return intent.payUrl
    ? ok({ intentId: id, payUrl: intent.payUrl, reused: true })
    : refuse('payments.error.outcomeUnknown')
}

async function close(id: string, status: PaymentStatus): Promise<void> {
  await transaction(systemScope, (tx) =>
    tx.paymentIntent.updateMany({ where: { id, status: 'created', sessionId: null }, data: { status } }),
  )
}
