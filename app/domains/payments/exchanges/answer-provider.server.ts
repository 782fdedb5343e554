import type { ContextWith } from '~/domains/identity/context'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { asPortal } from '../as-portal.server'
import { recordProviderEvent } from '../commands/record-provider-event.server'
import type { ProviderAnswer, ProviderMessage } from '../ports'
import type { PaymentPorts } from '../schema'
import { merchantDesk } from './merchant-desk.server'

/**
 * Answers what came in at a provider's address; null when there is none of this name. A provider whose page is asked by
 * the portal only says that something happened; one that calls the portal gets its answer in its own protocol.
 */
export async function answerProvider(
  context: ContextWith<PaymentPorts>,
  code: string,
  message: ProviderMessage,
): Promise<ProviderAnswer | null> {
  const provider = ownValue(context.ports.payments, code)
  if (!provider) return null
  if (provider.kind === 'merchantEndpoint') return provider.answer(message, merchantDesk(context, code))
  if (message.path !== '') return null
  const recorded = await perform(asPortal(context), recordProviderEvent, { code, provider, message })
  if (!recorded.ok) return { status: 400, body: null }
  return { status: 200, body: { received: true, repeated: recorded.value.repeated } }
}
