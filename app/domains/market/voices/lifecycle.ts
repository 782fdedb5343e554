import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { VoiceStatus } from '~/platform/prisma/enums'

/** What everybody can read is looked at before; whatever its writer changes waits again. */
export const voiceLifecycle = {
  waiting: { show: 'shown', hide: 'hidden' },
  shown: { hide: 'hidden', change: 'waiting' },
  hidden: { show: 'shown', change: 'waiting' },
} as const satisfies Lifecycle<VoiceStatus>

export const nextVoiceStatus = nextIn(voiceLifecycle)
