import type { CheckoutStatus, ProductStatus, SellerOrderStatus, SellerStatus } from '~/platform/prisma/enums'

/** A parcel. Its money stands in escrow until `delivered` or `cancelled`; once it was sent only the desk recalls it. */
export const sellerOrderLifecycle = {
  paid: { ship: 'shipped', cancel: 'cancelled' },
  shipped: { confirm: 'delivered', recall: 'cancelled' },
  delivered: {},
  cancelled: {},
} as const satisfies Record<SellerOrderStatus, Partial<Record<string, SellerOrderStatus>>>

/** A checkout holds stock only while it is open. What is paid late completes it all the same if there is stock. */
export const checkoutLifecycle = {
  open: { complete: 'completed', lapse: 'expired', cancel: 'cancelled' },
  expired: { complete: 'completed' },
  cancelled: { complete: 'completed' },
  completed: {},
} as const satisfies Record<CheckoutStatus, Partial<Record<string, CheckoutStatus>>>

/** Somebody who asks to sell. After a refusal she asks anew. */
export const sellerLifecycle = {
  pending: { approve: 'approved', refuse: 'refused' },
  approved: { suspend: 'suspended' },
  suspended: { reinstate: 'approved' },
  refused: {},
} as const satisfies Record<SellerStatus, Partial<Record<string, SellerStatus>>>

/** What the desk took down only the desk puts back: on sale, or aside where it was hidden before. */
export const productLifecycle = {
  draft: { publish: 'published' },
  published: { hide: 'hidden', takeDown: 'taken_down' },
  hidden: { publish: 'published', takeDown: 'taken_down' },
  taken_down: { putBack: 'published', putAside: 'hidden' },
} as const satisfies Record<ProductStatus, Partial<Record<string, ProductStatus>>>

type Keys<T> = T extends T ? keyof T : never
export type SellerOrderMove = Keys<(typeof sellerOrderLifecycle)[SellerOrderStatus]>
export type CheckoutMove = Keys<(typeof checkoutLifecycle)[CheckoutStatus]>
export type ProductMove = Keys<(typeof productLifecycle)[ProductStatus]>
export type SellerMove = Keys<(typeof sellerLifecycle)[SellerStatus]>

/** Where the move leads; null when the state forbids it. */
export function nextSellerOrderStatus(
  from: SellerOrderStatus,
  move: SellerOrderMove,
): SellerOrderStatus | null {
  return (sellerOrderLifecycle[from] as Partial<Record<SellerOrderMove, SellerOrderStatus>>)[move] ?? null
}

/** Where the move leads; null when the state forbids it. */
export function nextCheckoutStatus(from: CheckoutStatus, move: CheckoutMove): CheckoutStatus | null {
  return (checkoutLifecycle[from] as Partial<Record<CheckoutMove, CheckoutStatus>>)[move] ?? null
}

/** Where the move leads; null when the state forbids it. */
export function nextProductStatus(from: ProductStatus, move: ProductMove): ProductStatus | null {
  return (productLifecycle[from] as Partial<Record<ProductMove, ProductStatus>>)[move] ?? null
}

/** Where the move leads; null when the state forbids it. */
export function nextSellerStatus(from: SellerStatus, move: SellerMove): SellerStatus | null {
  return (sellerLifecycle[from] as Partial<Record<SellerMove, SellerStatus>>)[move] ?? null
}

/** The moves a state allows, in the order of the table. */
export function sellerOrderMoves(from: SellerOrderStatus): SellerOrderMove[] {
  return Object.keys(sellerOrderLifecycle[from]) as SellerOrderMove[]
}
