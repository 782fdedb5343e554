import type { AuditAct } from './acts'
import type { AuditDetail } from './details'

export { exportGrounds, lookUpGrounds } from './details'

/** Facts of an event: ids, codes, amounts as text. Never names, numbers of documents, phones or health facts. */
export type AuditDetails = Partial<Record<AuditDetail, string | number | boolean | null>>

/** With no detail beside those that have words, also where it comes from a variable. */
type OnlyKnown<Details extends AuditDetails> = Details & Record<Exclude<keyof Details, AuditDetail>, never>

export interface AuditInput<Details extends AuditDetails = AuditDetails> {
  /**
   * Past-tense event (`voucher.issued`) or a read (`person.fileRead`). Its first word says the chain: a rule of the
   * database's (`guard.audit_word`), which names the few words that belong to another kind, `deviceOrder` to `voucher`.
   */
  action: AuditAct
  /** Id or code of what the chain is about; absent where there is one chain for all (`jobs`). */
  subject?: string
  details?: OnlyKnown<Details>
}

export interface AuditRecord {
  id: bigint
  /** Kind of subject and its id: `application:<id>`, `voucher:<id>`, `person:<id>` … */
  chain: string
  /** 1, 2, 3 … within the chain. */
  sequence: number
  /** Null for the system itself. */
  actorId: string | null
  actorRole: string
  action: string
  /** What an earlier program recorded may have other names. */
  details: AuditDetails
  requestId: string
  at: Date
}

export interface AuditPage {
  /** Newest first. */
  entries: AuditRecord[]
  /** Give it as `before` for the next page; null when this is the last. */
  next: bigint | null
}
