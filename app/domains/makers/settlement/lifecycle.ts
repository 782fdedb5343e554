import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { BankLineStatus, DifferenceStatus } from '~/platform/prisma/enums'

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
