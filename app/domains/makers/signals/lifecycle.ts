import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { SignalStatus } from '~/platform/prisma/enums'

/** A signal is looked at, and opens again where it grows. */
export const signalLifecycle = {
  open: { review: 'reviewed' },
  reviewed: { grow: 'open' },
} as const satisfies Lifecycle<SignalStatus>

export const nextSignalStatus = nextIn(signalLifecycle)
