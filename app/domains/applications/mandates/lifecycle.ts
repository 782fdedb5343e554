import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { MandateStatus } from '~/platform/prisma/enums'

/** A request is answered by the other person, or lapses; a mandate in force is ended by either of the two, or its day. */
export const mandateLifecycle = {
  asked: { accept: 'in_force', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  in_force: { revoke: 'revoked', giveUp: 'given_up', expire: 'expired' },
  declined: {},
  withdrawn: {},
  lapsed: {},
  revoked: {},
  given_up: {},
  expired: {},
} as const satisfies Lifecycle<MandateStatus>

/** Where a move of a mandate leads; null when its state forbids it. */
export const nextMandateStatus = nextIn(mandateLifecycle)
