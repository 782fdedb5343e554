import { z } from 'zod'
import { field, textReader } from '~/domains/questions/schema'
import type { CheckoutLine, PaidSubjects, PaymentProviders } from './ports'

/** What composition hangs on the context for commands that only talk to the provider. */
export interface GatewayPorts {
  payments: PaymentProviders
}

/** The same for commands that complete what was paid for. */
export interface PaymentPorts extends GatewayPorts {
  paidSubjects: PaidSubjects
}

export interface StartPaymentInput {
  purpose: 'device_top_up' | 'market_checkout'
  /** The device order or checkout. The caller has made sure that it is the payer's own and still waits for money. */
  subjectId: string
  /** Of what at most one payment can be open: the cart, or the voucher. */
  onceId: string
  /** Sum of the lines. */
  amountTiyin: bigint
  /** In the payer's language; never a device kind or a diagnosis. */
  lines: CheckoutLine[]
  /** Path after the origin, language included: `/ru/checkout/done?payment={intentId}`; `{intentId}` is filled in. */
  successPath: string
  cancelPath: string
  /** When what is held for the payer is given back. */
  expiresAt: Date
  /** So far the payer can put that off; absent when she cannot. */
  latestEndAt?: Date
  locale: string
}

export type StartPaymentError =
  /** `details.bound`: the limit in whole soʻm, grouped. Nothing was written. */
  | 'payments.error.amountTooSmall'
  | 'payments.error.amountTooLarge'
  | 'payments.error.alreadyPaid'
  /** The payer has done her part and the money is on its way: no second payment beside it. */
  | 'payments.error.processing'
  /** Another payment for the same cart or voucher was begun meanwhile; nothing can be paid here any more. */
  | 'payments.error.replaced'
  /** The time to pay has passed; what was held is given back. */
  | 'payments.error.lapsed'
  | 'payments.error.refusedByProvider'
  /** Nothing was done; asking again is safe. */
  | 'payments.error.providerUnavailable'
  /** An operator sees it; asking again later is safe, for it repeats the same request. */
  | 'payments.error.outcomeUnknown'

export const closeMattersForm = z.object({
  reason: field(
    'finance.matters.error.reason.missing',
    textReader({ words: 'finance.matters.error.reason', least: 10, most: 1000 }),
  ),
})

export const pageSize = 50
