import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { StateCustomerStatus } from '~/platform/prisma/enums'

/** The mark of a customer of the State: one of the desk prepares it, another confirms it, and it is ended for a reason. */
export const stateCustomerLifecycle = {
  prepared: { confirm: 'standing', withdraw: 'withdrawn' },
  standing: { end: 'ended' },
  withdrawn: {},
  ended: {},
} as const satisfies Lifecycle<StateCustomerStatus>

export const nextStateCustomerStatus = nextIn(stateCustomerLifecycle)
