import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { CheckoutStatus, ParcelStatus, ProductStatus, SellerStatus } from '~/platform/prisma/enums'

/** A parcel. Its money stands in escrow until `delivered` or `cancelled`; once it was sent only the desk recalls it. */
export const parcelLifecycle = {
  paid: { ship: 'shipped', cancel: 'cancelled' },
  shipped: { confirm: 'delivered', recall: 'cancelled' },
  delivered: {},
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
  suspended: { reinstate: 'approved' },
  refused: {},
} as const satisfies Lifecycle<SellerStatus>

/** What the desk took down only the desk puts back: on sale, or aside where it was hidden before. */
export const productLifecycle = {
  draft: { publish: 'published' },
  published: { hide: 'hidden', takeDown: 'taken_down' },
  hidden: { publish: 'published', takeDown: 'taken_down' },
  taken_down: { putBack: 'published', putAside: 'hidden' },
} as const satisfies Lifecycle<ProductStatus>

export const nextParcelStatus = nextIn(parcelLifecycle)
export const nextCheckoutStatus = nextIn(checkoutLifecycle)
export const nextProductStatus = nextIn(productLifecycle)
export const nextSellerStatus = nextIn(sellerLifecycle)
