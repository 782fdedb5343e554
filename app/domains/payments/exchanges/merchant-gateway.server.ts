import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { CheckoutState, MerchantEndpoint, PaymentGateway, PaymentGatewayError } from '../ports'

/**
 * A provider that calls the portal is asked nothing: it has told each step, and the portal reads its own rows. The
 * session is the payment itself.
 */
export function merchantGateway(context: Context, endpoint: MerchantEndpoint): PaymentGateway {
  return {
    createCheckout: async (request) => ok({ sessionId: request.intentId, url: endpoint.payLink(request) }),
    retrieve: (sessionId) => readState(sessionId, (expiresAt) => expiresAt <= context.now()),
    // From here on no transaction can be created; one that is under way decides for itself.
    expire: (sessionId) => readState(sessionId, () => true),
    refund: async (request) =>
      endpoint.refunds?.refund(request) ?? refuse('payments.error.refusedByProvider', { reason: 'byHand' }),
    findRefund: async (request) => endpoint.refunds?.findRefund(request) ?? ok(null),
    // What a provider of this kind gives back without us it cannot tell us.
    listRefunds: async () => ok([]),
  }
}

async function readState(
  intentId: string,
  isClosed: (expiresAt: Date) => boolean,
): Promise<Result<CheckoutState, PaymentGatewayError>> {
  const intent = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findUnique({
      where: { id: intentId },
      select: {
        amountTiyin: true,
        currency: true,
        expiresAt: true,
        transactions: {
          where: { OR: [{ status: { not: 'cancelled' } }, { capturedAt: { not: null } }] },
          select: { externalId: true, capturedAt: true },
        },
      },
    }),
  )
  if (!intent) return refuse('payments.error.notFound')
  const { amountTiyin, currency, expiresAt } = intent
  const [live] = intent.transactions
  const unpaid = isClosed(expiresAt) ? 'expired' : 'open'
  return ok({
    ...{ sessionId: intentId, intentId, amountTiyin, currency },
    status: live ? (live.capturedAt ? 'paid' : 'processing') : unpaid,
    paymentReference: live?.externalId ?? null,
  })
}
