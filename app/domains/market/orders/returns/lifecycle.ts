import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'

/**
 * What a buyer sends back. `lapse` is the buyer's silence, `escalate` the seller's, or that the two do not agree: then
 * the desk closes it. A part of the money that the seller `offer`s settles it without the goods.
 */
export const parcelReturnLifecycle = {
  asked: {
    ...{ accept: 'accepted', offer: 'offered', refuse: 'refused' },
    ...{ escalate: 'disputed', withdraw: 'withdrawn', close: 'closed' },
  },
  offered: {
    ...{ settle: 'settled', escalate: 'disputed', withdraw: 'withdrawn' },
    ...{ lapse: 'lapsed', close: 'closed' },
  },
  refused: { escalate: 'disputed', withdraw: 'withdrawn', lapse: 'lapsed', close: 'closed' },
  accepted: { send: 'sent', withdraw: 'withdrawn', lapse: 'lapsed', close: 'closed' },
  sent: { settle: 'settled', keep: 'back', escalate: 'disputed', close: 'closed' },
  back: { settle: 'settled', escalate: 'disputed', close: 'closed' },
  disputed: { close: 'closed' },
  settled: {},
  withdrawn: {},
  lapsed: {},
  closed: {},
} as const satisfies Lifecycle<ParcelReturnStatus>

export const nextReturnStatus = nextIn(parcelReturnLifecycle)
