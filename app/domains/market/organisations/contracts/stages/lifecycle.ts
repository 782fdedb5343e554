import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ContractStageStatus } from '~/platform/prisma/enums'

/** A stage of a contract in force. Each state is what was said; the database compares them. */
export const contractStageLifecycle = {
  waiting: { invoice: 'invoiced', deliver: 'delivered' },
  invoiced: { deliver: 'delivered' },
  delivered: { accept: 'accepted', refuse: 'refused' },
  refused: { deliver: 'delivered' },
  accepted: { pay: 'paid' },
  paid: {},
} as const satisfies Lifecycle<ContractStageStatus>

export const nextContractStageStatus = nextIn(contractStageLifecycle)

/** Whether the seller has still to deliver. */
export const isUndelivered = (status: ContractStageStatus): boolean =>
  nextContractStageStatus(status, 'deliver') !== null
