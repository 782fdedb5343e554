import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { perform } from '~/platform/perform.server'
import type { PaymentIntent, PaymentStatus } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import { endUnopened } from '../commands/end-unopened.server'
import { recordPage } from '../commands/record-page.server'
import { isPaid } from '../lifecycle'
import type { CheckoutRequest } from '../ports'
import { gatewayOf, providerOf } from '../providers.server'
import { sessionEnd } from '../rules'
import type { PaymentPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { closePages } from './close-pages.server'
import type { StartedPayment } from './open-payment.server'

/**
 * Asks the provider for the page of an intent that has none yet. A lost answer is asked for once more with the same
 * key, then left as `unresolved`; a new key is never made, for it could be a second charge. A page that appears after
 * the payment was ended is closed at once.
 */
export async function openCheckout(
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const { shortestPageMs } = providerOf(context, intent.provider)
  const gateway = gatewayOf(context, intent.provider)
  const request = describeCheckout(intent, input, shortestPageMs)
  let answer = await gateway.createCheckout(request)
  if (!answer.ok && answer.error === 'payments.error.outcomeUnknown')
    answer = await gateway.createCheckout(request)
  if (answer.ok) return keepPage(context, intent.id, answer.value)
  switch (answer.error) {
    case 'payments.error.providerUnavailable':
      return refuse('payments.error.providerUnavailable')
    case 'payments.error.outcomeUnknown':
    case 'payments.error.keyReused':
      return findOpenedByTwin(intent.id)
    case 'payments.error.amountTooSmall':
    case 'payments.error.amountTooLarge':
      await end(intent.id, 'cancelled')
      return refuse(answer.error, answer.details ?? { bound: '' })
    default:
      await end(intent.id, 'cancelled')
      return refuse('payments.error.refusedByProvider', answer.details)
  }
}

function describeCheckout(
  intent: PaymentIntent,
  input: StartPaymentInput,
  shortestPageMs: number,
): CheckoutRequest {
  const address = (path: string) => `${env().PUBLIC_ORIGIN}${path.replaceAll('{intentId}', intent.id)}`
  return {
    intentId: intent.id,
    amountTiyin: intent.amountTiyin,
    currency: intent.currency,
    lines: input.lines,
    successUrl: address(input.successPath),
    cancelUrl: address(input.cancelPath),
    expiresAt: sessionEnd(intent, shortestPageMs),
    locale: input.locale,
    idempotencyKey: intent.id,
  }
}

async function keepPage(
  context: ContextWith<PaymentPorts>,
  intentId: string,
  page: { sessionId: string; url: string },
): Promise<Result<StartedPayment, StartPaymentError>> {
  const status = await perform(systemScope, recordPage, { intentId, ...page })
  if (status === 'open') return ok({ intentId, payUrl: page.url, reused: false })
  if (isPaid(status)) return refuse('payments.error.alreadyPaid')
  await closePages(context, [intentId])
  return refuse(status === 'cancelled' ? 'payments.error.replaced' : 'payments.error.lapsed')
}

// A second click may have been refused because the first one was still under way, and has its answer by now.
async function findOpenedByTwin(id: string): Promise<Result<StartedPayment, StartPaymentError>> {
  await end(id, 'unresolved')
  const intent = await transaction(systemScope, (tx) => tx.paymentIntent.findUniqueOrThrow({ where: { id } }))
  return intent.payUrl
    ? ok({ intentId: id, payUrl: intent.payUrl, reused: true })
    : refuse('payments.error.outcomeUnknown')
}

function end(intentId: string, to: PaymentStatus): Promise<void> {
  return perform(systemScope, endUnopened, { intentId, from: ['created'], to })
}
