import type { Lifecycle } from '~/lib/lifecycle'
import { batchLifecycle, transferLifecycle } from '~/lib/sheet/bank/transfer-states'
import type { BatchStatus, TransferStatus } from '~/platform/prisma/enums'

export const makerBatchLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>
export const makerTransferLifecycle = transferLifecycle satisfies Lifecycle<TransferStatus>
/** Where a maker is paid to: her staff give it, finance lets it count. */
export const makerAccountLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>
export const makerClawbackLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>
