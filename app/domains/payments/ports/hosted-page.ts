import type { Result } from '~/lib/result'
import type { PaymentMatterKind } from '~/platform/prisma/enums'
import type { PaymentGateway } from './gateway'
import type { ProviderMessage, ProviderTraits } from './provider'

/** What an event tells of money by itself, for when nothing of ours led to it. */
export interface ProviderMove {
  kind: PaymentMatterKind
  /** The provider's id of the dispute, refund, payout or payment. */
  thing: string
  amountTiyin: bigint
  currency: string
  reasonCode: string | null
}

/** What a provider's message is about. Messages come late, twice and out of order: re-read the object, act on that. */
export interface PaymentEvent {
  /** Unique; the same message sent again has the same one. */
  eventId: string
  type:
    | 'checkoutPaid'
    | 'checkoutProcessing'
    | 'checkoutExpired'
    | 'checkoutFailed'
    | 'paymentSucceeded'
    | 'refundChanged'
    /** Money moved at the provider, and no act of ours can have led to it. */
    | 'movedOutside'
    | 'other'
  /** The provider's own name of the event, for the record. */
  providerType: string
  sessionId?: string
  intentId?: string
  paymentReference?: string
  refundId?: string
  move?: ProviderMove
  createdAt: Date
}

/** The first port: the portal calls the provider, and the payer is sent to the provider's page. */
export interface HostedPage extends ProviderTraits, PaymentGateway {
  kind: 'hostedPage'
  /** What the provider posts to the portal. The signature covers the bytes of the body as received. */
  readEvent(message: ProviderMessage): Result<PaymentEvent, 'payments.error.badSignature'>
}
