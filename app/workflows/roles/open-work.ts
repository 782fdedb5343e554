import type { Role } from '~/domains/identity/index.server'

/** What somebody may leave open when her role ends. */
export const workKinds = ['case', 'appeal', 'change', 'batch'] as const
export type WorkKind = (typeof workKinds)[number]

/** In which roles of the same centre each kind is done. */
export const rolesOfWork = {
  case: ['inson_specialist', 'inson_head'],
  appeal: ['inson_head'],
  change: ['inson_specialist', 'inson_head'],
  batch: ['finance_officer'],
} as const satisfies Record<WorkKind, readonly Role[]>

export interface OpenItem {
  kind: WorkKind
  id: string
  /** The case's number; of a batch its month and which of it (`2026-11/1`). */
  number: string
  /** Null for what has no day. */
  dueOn: Date | null
}

export interface Taker {
  id: string
  family: string
  given: string
  patronymic: string | null
  /** Last day on which she is away; null while she is there. */
  absentUntil: Date | null
}

export interface OpenWork {
  items: OpenItem[]
  takers: Record<WorkKind, Taker[]>
}

/** Who takes what: one for a kind, and for single pieces of work another. */
export interface Takers {
  kinds: Partial<Record<WorkKind, string>>
  items: ReadonlyMap<string, string>
}
