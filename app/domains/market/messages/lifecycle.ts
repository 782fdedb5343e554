import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ParcelMessageStatus } from '~/platform/prisma/enums'

/** Sent messages are read at once; the desk hides what was reported, and can show it again. */
export const parcelMessageLifecycle = {
  shown: { hide: 'hidden' },
  hidden: { show: 'shown' },
} as const satisfies Lifecycle<ParcelMessageStatus>

export const nextMessageStatus = nextIn(parcelMessageLifecycle)
