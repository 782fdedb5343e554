import { type Lifecycle, type MoveOf, nextIn } from '~/lib/lifecycle'
import type { OfferStatus } from '~/platform/prisma/enums'

/** What a maker may do with an offer of hers; a price that changes leaves the state as it is. `quoted` is for one voucher. */
export const offerLifecycle = {
  draft: { offer: 'offered', withdraw: 'withdrawn' },
  offered: { withdraw: 'withdrawn' },
  withdrawn: { offer: 'offered' },
  quoted: {},
} as const satisfies Lifecycle<OfferStatus>

export type OfferMove = MoveOf<typeof offerLifecycle>

export const nextOfferStatus = nextIn(offerLifecycle)
