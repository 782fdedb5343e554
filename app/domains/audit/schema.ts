import type { AuditAct } from './acts'

/** Facts of an event: ids, codes, amounts as text. Never names, numbers of documents, phones or health facts. */
export type AuditDetails = Record<string, string | number | boolean | null>

export interface AuditInput {
  /**
   * Past-tense event (`voucher.issued`) or a read (`person.fileRead`). Its first word says the chain: a rule of the
   * database's (`guard.audit_word`), which names the few words that belong to another kind, `deviceOrder` to `voucher`.
   */
  action: AuditAct
  /** Id or code of what the chain is about; absent where there is one chain for all (`jobs`). */
  subject?: string
  details?: AuditDetails
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
