import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { PurchaserStatus } from '~/platform/prisma/enums'

/** An organisation that asks to buy. After a refusal whoever asked for it asks anew; one that buys can be stopped. */
export const purchaserLifecycle = {
  pending: { approve: 'confirmed', refuse: 'refused' },
  confirmed: { suspend: 'suspended' },
  refused: {},
  suspended: { reinstate: 'confirmed' },
} as const satisfies Lifecycle<PurchaserStatus>

export const nextPurchaserStatus = nextIn(purchaserLifecycle)
