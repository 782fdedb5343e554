import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { DeviceDispatchStatus } from '~/platform/prisma/enums'

/** A device under way to its person. `arrive` and `end` follow from its order, and the database writes them. */
export const dispatchLifecycle = {
  under_way: { comeBack: 'came_back', arrive: 'arrived', end: 'ended' },
  came_back: { askAgain: 'asked_again', arrive: 'arrived', end: 'ended' },
  asked_again: {},
  arrived: {},
  ended: {},
} as const satisfies Lifecycle<DeviceDispatchStatus>

export const nextDispatchStatus = nextIn(dispatchLifecycle)
