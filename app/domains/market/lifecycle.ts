import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type {
  CheckoutStatus,
  ParcelDelayStatus,
  ParcelStatus,
  ProductStatus,
  SellerStatus,
} from '~/platform/prisma/enums'

/**
 * A parcel; what is placed and not paid is an open checkout. Its money stands in escrow until it is `cancelled`, or a
 * day after it was `received` (`releasedAt`): until then the buyer takes her word back, and the parcel is again what it
 * was. Once it was sent only the desk recalls it, and nobody once its money is the seller's. Who sends at once has
 * accepted and packed.
 */
export const parcelLifecycle = {
  paid: { accept: 'accepted', pack: 'packed', ship: 'shipped', cancel: 'cancelled' },
  accepted: { pack: 'packed', ship: 'shipped', cancel: 'cancelled' },
  packed: { ship: 'shipped', cancel: 'cancelled' },
  shipped: { arrive: 'delivered', confirm: 'received', recall: 'cancelled' },
  delivered: { confirm: 'received', recall: 'cancelled' },
  received: { backToSent: 'shipped', backToArrived: 'delivered', recall: 'cancelled' },
  cancelled: {},
} as const satisfies Lifecycle<ParcelStatus>

/** A checkout holds stock only while it is open. What is paid late completes it all the same if there is stock. */
export const checkoutLifecycle = {
  open: { complete: 'completed', lapse: 'expired', cancel: 'cancelled' },
  expired: { complete: 'completed' },
  cancelled: { complete: 'completed' },
  completed: {},
} as const satisfies Lifecycle<CheckoutStatus>

/** Somebody who asks to sell. After a refusal she asks anew. */
export const sellerLifecycle = {
  pending: { approve: 'approved', refuse: 'refused' },
  approved: { suspend: 'suspended' },
  suspended: { reinstate: 'approved', keep: 'suspended' },
  refused: {},
} as const satisfies Lifecycle<SellerStatus>

/** What the desk took down only the desk puts back: on sale, or aside where it was hidden before. */
export const productLifecycle = {
  draft: { publish: 'published' },
  published: { hide: 'hidden', takeDown: 'taken_down' },
  hidden: { publish: 'published', takeDown: 'taken_down' },
  taken_down: { putBack: 'published', putAside: 'hidden' },
} as const satisfies Lifecycle<ProductStatus>

/** What a seller says of being late: the buyer answers, or the parcel moves on without it. */
export const parcelDelayLifecycle = {
  asked: { accept: 'accepted', decline: 'declined', lapse: 'lapsed' },
  accepted: {},
  declined: {},
  lapsed: {},
} as const satisfies Lifecycle<ParcelDelayStatus>

export const nextParcelStatus = nextIn(parcelLifecycle)
export const nextCheckoutStatus = nextIn(checkoutLifecycle)
export const nextProductStatus = nextIn(productLifecycle)
export const nextSellerStatus = nextIn(sellerLifecycle)
