import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ParcelDisputeStatus } from '~/platform/prisma/enums'

/**
 * A dispute of buyer and seller. The other side's answer, or its silence until the day, brings it to the desk, whose
 * decision is announced. Nothing happens by it until a day; until then the side that lost may ask that another one of the
 * desk looks, whose word is the last. Then money goes back or not, or the seller sends anew, which ends when that came, or
 * when it was not sent in time. It is settled without the desk when the buyer confirms the parcel, or when that is called
 * off.
 */
export const parcelDisputeLifecycle = {
  open: { answer: 'deciding', lapse: 'deciding', settle: 'closed' },
  deciding: { announce: 'announced', settle: 'closed' },
  announced: { ask: 'looking', replace: 'replacing', finish: 'decided', settle: 'closed' },
  looking: { replace: 'replacing', finish: 'decided', settle: 'closed' },
  replacing: { finish: 'decided', settle: 'closed' },
  decided: {},
  closed: {},
} as const satisfies Lifecycle<ParcelDisputeStatus>

export const nextDisputeStatus = nextIn(parcelDisputeLifecycle)
