import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import { batchLifecycle, transferLifecycle } from '~/lib/sheet/bank/transfer-states'
import type { BankLineStatus, BatchStatus, DifferenceStatus, TransferStatus } from '~/platform/prisma/enums'

export const makerBatchLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>
export const makerTransferLifecycle = transferLifecycle satisfies Lifecycle<TransferStatus>
/** Where a maker is paid to: her staff give it, finance lets it count. */
export const makerAccountLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>
export const makerClawbackLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>

/** A line of the bank's that moved nothing, until somebody says why it is left. */
export const bankLineLifecycle = {
  open: { close: 'closed' },
  closed: {},
  matched: {},
  repeated: {},
} as const satisfies Lifecycle<BankLineStatus>

export const nextBankLineStatus = nextIn(bankLineLifecycle)

/** A difference between the ledger and what it came from, until it is understood, or is no more. */
export const differenceLifecycle = {
  open: { close: 'closed', vanish: 'gone' },
  closed: {},
  gone: {},
} as const satisfies Lifecycle<DifferenceStatus>

export const nextDifferenceStatus = nextIn(differenceLifecycle)
