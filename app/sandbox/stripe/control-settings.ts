import { address, choice, flag, number, type SettingsOf } from '../kit/fields'

export const outcomeKeys = {
  succeeded: 'sandbox.stripe.control.refund.succeeded',
  pending: 'sandbox.stripe.control.refund.pending',
  failed: 'sandbox.stripe.control.refund.failed',
} as const

const webhooks = 'sandbox.stripe.control.webhooks'

export const stripeFields = (webhookUrl: string | null) => ({
  webhookUrl: address('sandbox.stripe.control.webhookUrl', webhookUrl),
  /** Every event is sent twice. */
  duplicate: flag('sandbox.stripe.control.duplicate', webhooks),
  /** Events of the same moment are sent last first. */
  reorder: flag('sandbox.stripe.control.reorder', webhooks),
  /** Events are made, not sent. */
  drop: flag('sandbox.stripe.control.drop', webhooks),
  delayMs: number('sandbox.stripe.control.delayMs', { group: webhooks }),
  /** How long money is on its way when it does not arrive at once: long enough to see the portal wait. */
  settleMs: number('sandbox.stripe.control.settleMs', { initial: 20_000, most: 86_400_000 }),
  /** error = 500, nothing done; timeout = no answer, nothing done; lost = done, connection cut. */
  failure: choice('sandbox.stripe.control.failure.label', {
    none: 'sandbox.stripe.control.failure.none',
    error: 'sandbox.stripe.control.failure.error',
    timeout: 'sandbox.stripe.control.failure.timeout',
    lost: 'sandbox.stripe.control.failure.lost',
  }),
  /** How many of the next writing calls fail. */
  failureCount: number('sandbox.stripe.control.failureCount', { most: 1000 }),
  /** Writing calls are done at once and answered so much later. */
  answerMs: number('sandbox.stripe.control.answerMs', { most: 60_000 }),
  refundOutcome: choice('sandbox.stripe.control.refund.label', outcomeKeys),
})

export type StripeSettings = SettingsOf<ReturnType<typeof stripeFields>>
