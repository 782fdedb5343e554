import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { CeilingRequestStatus } from '~/platform/prisma/enums'

/** That the State pays above its ceiling: as a colleague prepared it, a head decides it. */
export const ceilingRequestLifecycle = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
} as const satisfies Lifecycle<CeilingRequestStatus>

export const nextCeilingStatus = nextIn(ceilingRequestLifecycle)
