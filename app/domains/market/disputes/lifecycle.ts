import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ParcelDisputeStatus } from '~/platform/prisma/enums'

/**
 * A dispute of buyer and seller. The other side's answer, or its silence until the day, brings it to the desk, which
 * decides; it is settled without the desk when the buyer confirms the parcel, or when that is called off.
 */
export const parcelDisputeLifecycle = {
  open: { answer: 'deciding', lapse: 'deciding', settle: 'closed' },
  deciding: { decide: 'decided', settle: 'closed' },
  decided: {},
  closed: {},
} as const satisfies Lifecycle<ParcelDisputeStatus>

export const nextDisputeStatus = nextIn(parcelDisputeLifecycle)
