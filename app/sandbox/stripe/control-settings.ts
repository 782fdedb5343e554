import { z } from 'zod'

export const failureModes = ['none', 'error', 'timeout', 'lost'] as const
export const refundOutcomes = ['succeeded', 'pending', 'failed'] as const

const flag = z.union([
  z.boolean(),
  z.enum(['true', 'on', 'false', '']).transform((text) => text === 'true' || text === 'on'),
])

/** What `POST /stripe/_control` takes, as JSON or as a form; what is left out stays as it is. */
export const stripeControlInput = z.object({
  webhookUrl: z.union([z.url(), z.literal('').transform(() => null), z.null()]).optional(),
  /** Every event is sent twice. */
  duplicate: flag.optional(),
  /** Events of the same moment are sent last first. */
  reorder: flag.optional(),
  delayMs: z.coerce.number().int().min(0).max(600_000).optional(),
  /** Events are made, not sent. */
  drop: flag.optional(),
  /** error = 500, nothing done; timeout = no answer, nothing done; lost = done, connection cut. */
  failure: z.enum(failureModes).optional(),
  /** How many of the next writing calls fail. */
  failureCount: z.coerce.number().int().min(0).max(1000).optional(),
  /** Writing calls are done at once and answered so much later, in milliseconds. */
  answerMs: z.coerce.number().int().min(0).max(60_000).optional(),
  refundOutcome: z.enum(refundOutcomes).optional(),
  /** How long money is on its way when it does not arrive at once, in milliseconds. */
  settleMs: z.coerce.number().int().min(0).max(86_400_000).optional(),
})

export interface StripeSettings {
  webhookUrl: string | null
  duplicate: boolean
  reorder: boolean
  delayMs: number
  drop: boolean
  failure: (typeof failureModes)[number]
  failureCount: number
  answerMs: number
  refundOutcome: (typeof refundOutcomes)[number]
  settleMs: number
}

export function createStripeSettings(webhookUrl: string | null): StripeSettings {
  return {
    webhookUrl,
    duplicate: false,
    reorder: false,
    delayMs: 0,
    drop: false,
    failure: 'none',
    failureCount: 0,
    answerMs: 0,
    refundOutcome: 'succeeded',
    // Long enough to see the portal wait.
    settleMs: 20_000,
  }
}
