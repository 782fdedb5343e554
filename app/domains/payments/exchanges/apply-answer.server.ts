import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import { asPortal } from '../as-portal.server'
import { recordMissingPage } from '../commands/record-missing-page.server'
import { recordSession } from '../commands/record-session.server'
import type { CheckoutState, PaymentGatewayError } from '../ports'
import type { PaymentPorts } from '../schema'
import type { SettledPayment, SettleError } from '../settled-payment'

/** Acts on the provider's answer about the session, whatever it is. */
export async function applyAnswer(
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  answer: Result<CheckoutState, PaymentGatewayError>,
): Promise<Result<SettledPayment, SettleError>> {
  const portal = asPortal(context)
  if (answer.ok) return perform(portal, recordSession, intent.id, answer.value)
  if (answer.error !== 'payments.error.notFound') return refuse('payments.error.providerUnavailable')
  return ok(await perform(portal, recordMissingPage, intent.id))
}
