import { type Lifecycle, type MoveOf, nextIn } from '~/lib/lifecycle'
import type { DeviceClaimStatus } from '~/platform/prisma/enums'

/**
 * What somebody who received a device wants of its maker. `lapse`: nobody answered in time. A dispute is decided by the
 * centre, and money goes back (`giveBack`) on one way, whoever decided it.
 */
export const deviceClaimLifecycle = {
  asked: {
    ...{ accept: 'accepted', giveBack: 'returned', answer: 'answered', refuse: 'refused' },
    ...{ withdraw: 'withdrawn', lapse: 'disputed' },
  },
  accepted: { repair: 'repaired', dispute: 'disputed', withdraw: 'withdrawn' },
  repaired: { close: 'closed', dispute: 'disputed' },
  answered: { close: 'closed', dispute: 'disputed' },
  refused: { dispute: 'disputed' },
  disputed: { giveBack: 'returned', accept: 'accepted', decide: 'decided', withdraw: 'withdrawn' },
  returned: {},
  decided: {},
  closed: {},
  withdrawn: {},
} as const satisfies Lifecycle<DeviceClaimStatus>

export type DeviceClaimMove = MoveOf<typeof deviceClaimLifecycle>

export const nextClaimStatus = nextIn(deviceClaimLifecycle)

/** States in which somebody still has to do something. */
export const openClaimStatuses: readonly DeviceClaimStatus[] = [
  'asked',
  'accepted',
  'repaired',
  'answered',
  'disputed',
]
