import { createHash } from 'node:crypto'
import { StripeFailure } from './failure'
import type { KeptAnswer } from './state'

/** Answers kept by idempotency key, as Stripe does for 24 hours. */
export function createIdempotency(answers: Map<string, KeptAnswer>) {
  return {
    /** Null when the key is new. Throws `idempotency_error` when it was used with other parameters. */
    get(key: string, request: string): KeptAnswer | null {
      const kept = answers.get(key)
      if (kept && kept.hash !== hash(request)) {
        throw new StripeFailure(400, {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        })
      }
      return kept ?? null
    },
    keep(key: string, request: string, body: string): void {
      answers.set(key, { hash: hash(request), body, at: Date.now() })
    },
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
