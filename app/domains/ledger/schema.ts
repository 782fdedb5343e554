/** What can be stored as JSON as it stands: no bigint, no Date. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** A positive amount that moves from one account to another, both named by their codes. */
export interface PostingInput {
  from: string
  to: string
  /** Tiyin, above zero. */
  amountTiyin: bigint
  /** Why, as a stable code: `deviceOrder.captured`, `voucher.issued` … */
  purpose: string
}

export interface EffectInput<Output extends JsonValue = JsonValue> {
  /** Names the logical action, e.g. `deviceOrder.capture:<id>`: the same key is done once, ever. */
  key: string
  /** Past-tense event: `voucher.issued`, `deviceOrder.captured`, `payment.received` … */
  kind: string
  /** What the action was asked with; the same key with another input is a conflict. Bigint and Date are fine. */
  input: unknown
  /** Carried out in this order: no account may run short at any step. */
  postings: readonly PostingInput[]
  /** What a repetition is answered with; null when the caller needs nothing. */
  output?: Output
}

export interface PostedEffect<Output extends JsonValue = JsonValue> {
  effectId: string
  /** The answer of the first time, also when this call is a repetition. */
  output: Output
  /** True when the effect had been done before: nothing was posted now. */
  repeated: boolean
}

export type LedgerError =
  /** The key was used before with another input. `details.key`. */
  | 'ledger.error.conflict'
  /** An account would fall below zero; nothing was written. `details.account`. */
  | 'ledger.error.insufficient'
