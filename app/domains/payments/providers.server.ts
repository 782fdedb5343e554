import type { ContextWith } from '~/domains/identity/context'
import { ownValue } from '~/lib/own-value'
import { merchantGateway } from './exchanges/merchant-gateway.server'
import type { PaymentGateway, PaymentProvider } from './ports'
import type { GatewayPorts } from './schema'

/** The provider of a payment that stands. Throws when the program no longer has it: it must stay until all is settled. */
export function providerOf(context: ContextWith<GatewayPorts>, code: string): PaymentProvider {
  const provider = ownValue(context.ports.payments, code)
  if (!provider) throw new Error(`payments: there is no provider "${code}"`)
  return provider
}

/** What a payment of this provider is asked about: the provider itself, or what it told the portal. */
export function gatewayOf(context: ContextWith<GatewayPorts>, code: string): PaymentGateway {
  const provider = providerOf(context, code)
  return provider.kind === 'hostedPage' ? provider : merchantGateway(context, provider)
}
