import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ReviewReportStatus, VoiceStatus } from '~/platform/prisma/enums'

/** What everybody can read is looked at before; whatever its writer changes waits again. */
export const voiceLifecycle = {
  waiting: { show: 'shown', hide: 'hidden' },
  shown: { hide: 'hidden', change: 'waiting' },
  hidden: { show: 'shown', change: 'waiting' },
} as const satisfies Lifecycle<VoiceStatus>

/** What came of a report. */
export const marketReportLifecycle = {
  open: { keep: 'kept', hide: 'hidden' },
  kept: {},
  hidden: {},
} as const satisfies Lifecycle<ReviewReportStatus>

export const nextVoiceStatus = nextIn(voiceLifecycle)
