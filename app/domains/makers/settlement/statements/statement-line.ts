import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'

/** What a bank's statement says of one movement on our account. */
export interface StatementLine {
  /** `YYYY-MM-DD` */
  bookedOn: string
  /** Money that left, or came. */
  direction: 'out' | 'in'
  amountTiyin: bigint
  /** All that may hold our reference. */
  reference: string
  /** The bank's own number of the movement; empty where it gave none. */
  bankReference: string
  /** Why money came back; null where it did not, or nothing was said. */
  refusal: BankRefusal | null
}

// A year of a busy month's payments stays far below; a file of more is none of ours.
export const mostLines = 50_000
export const mostStatementBytes = 20_000_000

export type StatementError =
  | 'settlement.error.file.unread'
  | 'settlement.error.file.letters'
  | 'settlement.error.file.line'
  | 'settlement.error.file.currency'
  | 'settlement.error.file.account'
  | 'settlement.error.file.future'
  | 'settlement.error.file.tooMany'
  | 'settlement.error.file.empty'

/** What a file is read by. */
export interface StatementOf {
  /** `YYYY-MM-DD`; what is booked later refuses the file. */
  today: string
  /** Ours, twenty digits: a statement of another one says nothing of our payments. */
  account: string
}

/** What is wrong with a file, and in which of its lines. */
export class StatementFault extends Error {
  constructor(
    readonly code: StatementError,
    readonly line: number,
  ) {
    super(`${code} in line ${line}`)
  }
}
