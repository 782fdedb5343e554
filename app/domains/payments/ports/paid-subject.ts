import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { PaymentPurpose } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** What is paid for. */
export interface PaymentSubject {
  intentId: string
  /** The device order or checkout. */
  subjectId: string
  amountTiyin: bigint
}

/** What was paid for. */
export interface PaidSubject extends PaymentSubject {
  paidAt: Date
}

/** What the payment completes, in the transaction that marks it paid, in the name of the portal. */
export interface PaidSubjectHandler {
  /** Posts the money and completes the subject. Refuses (before any write) when it can no longer be completed. */
  onPaid(work: Work, paid: PaidSubject): Promise<Result<unknown>>
  /** Tells the payer that everything goes back; the refund is already requested. `error` is the refusal of `onPaid`. */
  onRefused(work: Work, paid: PaidSubject, error: TextKey): Promise<void>
  /** Tells the payer, who left the page believing it done, that the bank did not let the payment through. */
  onFailed(work: Work, failed: PaymentSubject): Promise<void>
}

/** By purpose; put together in composition from the workflows that complete each. */
export type PaidSubjects = Record<PaymentPurpose, PaidSubjectHandler>
