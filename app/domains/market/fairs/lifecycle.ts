import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { FairStandStatus, FairStatus } from '~/platform/prisma/enums'

/** A fair as the market's desk prepares it, and as everybody reads of it; over it is by its days alone. */
export const fairLifecycle = {
  draft: { announce: 'announced' },
  announced: { cancel: 'cancelled' },
  cancelled: {},
} as const satisfies Lifecycle<FairStatus>

export const nextFairStatus = nextIn(fairLifecycle)

/** A stand of one seller at one fair; whoever was refused, or took it back, may ask again while the fair is to come. */
export const fairStandLifecycle = {
  asked: { give: 'given', refuse: 'refused', withdraw: 'withdrawn' },
  given: { withdraw: 'withdrawn' },
  refused: { ask: 'asked' },
  withdrawn: { ask: 'asked' },
} as const satisfies Lifecycle<FairStandStatus>

export const nextStandStatus = nextIn(fairStandLifecycle)
