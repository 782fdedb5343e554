import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { SellerProofStatus } from '~/platform/prisma/enums'

/** What a seller gave for a requirement. That she need not give it one of the desk proposes, and another one confirms. */
export const sellerProofLifecycle = {
  pending: { accept: 'accepted', refuse: 'refused', waive: 'waiving' },
  waiving: { confirm: 'waived', decline: 'pending' },
  accepted: {},
  refused: {},
  waived: {},
} as const satisfies Lifecycle<SellerProofStatus>

export const nextSellerProofStatus = nextIn(sellerProofLifecycle)
