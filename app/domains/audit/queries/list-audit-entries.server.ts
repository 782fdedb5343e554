import type { Work } from '~/platform/work.server'
import type { AuditDetails, AuditPage } from '../schema'

export interface AuditFilter {
  /** One chain; absent = every chain the scope may see (auditor, administrator). */
  chain?: string
  /** Every chain of this kind of subject: `voucher`. */
  chainKind?: string
  /** Every chain but this. */
  exceptChain?: string
  /** Only what this person did. */
  actorId?: string
  /** Not before this instant. */
  since?: Date
  /** Before this instant. */
  until?: Date
  /** `next` of the page before. */
  before?: bigint | null
  /** Entries a page. */
  limit?: number
}

/** Entries, newest first. Row-level security shows a person her own chain only, auditor and administrator all. */
export async function listAuditEntries(work: Work, filter: AuditFilter): Promise<AuditPage> {
  const limit = filter.limit ?? 50
  const rows = await work.tx.auditEntry.findMany({
    where: {
      ...(filter.chain === undefined ? {} : { chain: filter.chain }),
      ...(filter.chainKind === undefined ? {} : ofKind(filter.chainKind)),
      ...(filter.exceptChain === undefined ? {} : { NOT: { chain: filter.exceptChain } }),
      ...(filter.actorId === undefined ? {} : { actorId: filter.actorId }),
      ...(filter.since || filter.until
        ? { at: { ...(filter.since && { gte: filter.since }), ...(filter.until && { lt: filter.until }) } }
        : {}),
      ...(filter.before ? { id: { lt: filter.before } } : {}),
    },
    omit: { previousHash: true, hash: true },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const entries = rows.slice(0, limit).map((row) => ({ ...row, details: row.details as AuditDetails }))
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/** The one chain of a kind without subjects (`jobs`), or those of every subject. */
function ofKind(kind: string) {
  return { OR: [{ chain: kind }, { chain: { startsWith: `${kind}:` } }] }
}
