import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { PurchaseContractStatus } from '~/platform/prisma/enums'

/**
 * A contract between an organisation and a seller. Until both have accepted either side lets it go; afterwards both
 * end it, unless all of it is accepted and paid before. Other terms take an acceptance back.
 */
export const purchaseContractLifecycle = {
  drafting: { accept: 'agreed', end: 'ended' },
  agreed: { accept: 'running', change: 'drafting', end: 'ended' },
  running: { complete: 'completed', end: 'ended' },
  ended: {},
  completed: {},
} as const satisfies Lifecycle<PurchaseContractStatus>

export const nextPurchaseContractStatus = nextIn(purchaseContractLifecycle)

/** Whether terms are still spoken about: none run yet. */
export const takesTerms = (status: PurchaseContractStatus): boolean =>
  status === 'drafting' || nextPurchaseContractStatus(status, 'change') !== null
