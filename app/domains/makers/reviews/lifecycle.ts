import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { DeviceReviewStatus, ReviewReportStatus } from '~/platform/prisma/enums'

/** What the desk does with a review. */
export const deviceReviewLifecycle = {
  shown: { hide: 'hidden' },
  hidden: { show: 'shown' },
} as const satisfies Lifecycle<DeviceReviewStatus>

export const nextReviewStatus = nextIn(deviceReviewLifecycle)

/** What came of a report. */
export const reviewReportLifecycle = {
  open: { keep: 'kept', hide: 'hidden' },
  kept: {},
  hidden: {},
} as const satisfies Lifecycle<ReviewReportStatus>
