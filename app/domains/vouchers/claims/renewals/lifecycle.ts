import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { DeviceRenewalStatus } from '~/platform/prisma/enums'

/** Another device is asked for early; what somebody prepared of it, a head decides. */
export const deviceRenewalLifecycle = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
} as const satisfies Lifecycle<DeviceRenewalStatus>

export const nextRenewalStatus = nextIn(deviceRenewalLifecycle)
