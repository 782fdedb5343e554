import type { HostedPage } from './ports/hosted-page'
import type { MerchantEndpoint } from './ports/merchant-endpoint'

export type * from './ports/gateway'
export type * from './ports/hosted-page'
export type * from './ports/merchant-endpoint'
export type * from './ports/paid-subject'
export type * from './ports/provider'

export type PaymentProvider = HostedPage | MerchantEndpoint

/**
 * Every provider by its code, in the order in which they are offered. The code stands in `payment_intent.provider`, in
 * the name of the ledger's account `provider:<code>`, and in the address `/api/payments/<code>`.
 */
export type PaymentProviders = Readonly<Record<string, PaymentProvider>>
