import type { ContextWith } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import { isPaid, liveStatuses } from '../lifecycle'
import { checkAmount, currency, stripeProvider } from '../rules'
import type { GatewayPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { openCheckout } from './open-checkout.server'

export interface StartedPayment {
  intentId: string
  /** Where the browser goes to pay. */
  payUrl: string
  /** True when the subject's open payment was given again: a double click, or coming back. */
  reused: boolean
}

/**
 * Gives the page where the subject is paid for. Commits the intent first, asks the provider outside any transaction
 * with the intent's id as idempotency key, then keeps the answer. Call it after the hold is committed.
 */
export async function startPayment(
  context: ContextWith<GatewayPorts>,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const limits = context.ports.payments.limits(currency)
  if (!limits) return refuse('payments.error.refusedByProvider', { reason: 'currency' })
  const payable = checkAmount(input.amountTiyin, limits, input.locale)
  if (!payable.ok) return payable

  const claimed = await transaction(systemScope, (tx) => claimIntent(tx, context.now(), input))
  if (!claimed.ok) return claimed
  const { intent } = claimed.value
  return intent.sessionId ? goOn(context, intent, input) : openCheckout(context, intent, input)
}

/** The page was opened before and may have been paid, refused or closed since: the provider knows. */
async function goOn(
  context: ContextWith<GatewayPorts>,
  intent: PaymentIntent,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const page = await context.ports.payments.retrieve(intent.sessionId ?? '')
  if (!page.ok) return refuse('payments.error.outcomeUnknown')
  const { status } = page.value
  if (status === 'paid') return refuse('payments.error.alreadyPaid')
  if (status === 'processing') return refuse('payments.error.processing')
  if (status !== 'failed' && status !== 'expired')
    return ok({ intentId: intent.id, payUrl: intent.payUrl ?? '', reused: true })
  // Nothing will come from there any more, so another may begin.
  const claimed = await transaction(systemScope, async (tx) => {
    await tx.paymentIntent.updateMany({
      where: { id: intent.id, status: 'open' },
      data: { status: status === 'failed' ? 'cancelled' : 'expired' },
    })
    return claimIntent(tx, context.now(), input)
  })
  if (!claimed.ok) return claimed
  const next = claimed.value.intent
  // Two clicks at once: the other one has opened the new page already.
  if (next.payUrl) return ok({ intentId: next.id, payUrl: next.payUrl, reused: true })
  return openCheckout(context, next, input)
}

async function claimIntent(
  tx: Tx,
  now: Date,
  input: StartPaymentInput,
): Promise<Result<{ intent: PaymentIntent }, StartPaymentError>> {
  // Two clicks wait for each other here; the unique index behind it is for whoever forgets to.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${input.subjectId}, 0))`
  const known = await tx.paymentIntent.findFirst({
    where: { subjectId: input.subjectId, status: { in: [...liveStatuses] } },
  })
  if (known && isPaid(known.status)) return refuse('payments.error.alreadyPaid')
  if (input.expiresAt <= now || (known && known.expiresAt <= now)) return refuse('payments.error.lapsed')
  if (known) {
    // The provider's session does not fit ours: only an operator can tell what was paid there.
    if (known.status === 'unresolved' && known.sessionId) return refuse('payments.error.outcomeUnknown')
    if (known.amountTiyin !== input.amountTiyin) throw new Error('payments: the amount of a subject changed')
    return ok({ intent: known })
  }
  const intent = await tx.paymentIntent.create({
    data: {
      id: newId(),
      purpose: input.purpose,
      subjectId: input.subjectId,
      amountTiyin: input.amountTiyin,
      currency,
      provider: stripeProvider,
      status: 'created',
      accessTokenHash: hashToken(input.accessToken),
      expiresAt: input.expiresAt,
      createdAt: now,
    },
  })
  return ok({ intent })
}
