import {
  type AuditDetails,
  type AuditFilter,
  type AuditRecord,
  listAuditEntries,
  recordAudit,
} from '~/domains/audit/index.server'
import { nameColumns } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'

export interface AuditLine extends AuditRecord {
  /** Who did it; null for the system and for a person who is not known. */
  actor: { familyName: string; givenName: string; patronymic: string | null } | null
}

/**
 * Entries by chain, actor and time, newest first, with names. Row-level security shows all to auditor and administrator.
 * Whoever looks leaves an entry of her own, which says what was asked for; these are listed when they are asked for.
 */
export async function openAuditEntries(
  work: Work,
  filter: AuditFilter,
): Promise<{ entries: AuditLine[]; next: bigint | null }> {
  const { entries, next } = await listAuditEntries(work, withoutReads(filter))
  const ids = [...new Set(entries.flatMap((entry) => entry.actorId ?? []))]
  const people = await work.tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...nameColumns },
  })
  const names = new Map(people.map(({ id, ...name }) => [id, name]))
  await recordAudit(work, { action: 'audit.searched', details: askedFor(filter, entries.length) })
  return {
    entries: entries.map((entry) => ({ ...entry, actor: names.get(entry.actorId ?? '') ?? null })),
    next,
  }
}

function withoutReads(filter: AuditFilter): AuditFilter {
  return filter.chain || filter.chainKind ? filter : { ...filter, exceptChain: 'audit' }
}

/** Ids, kinds and days only: no name is ever searched for here. */
function askedFor(filter: AuditFilter, found: number): AuditDetails {
  const { chain = filter.chainKind, actorId, since, until, before } = filter
  return {
    ...(chain && { chain }),
    ...(actorId && { actorId }),
    ...(since && { since: since.toISOString() }),
    ...(until && { until: until.toISOString() }),
    ...(before && { before: String(before) }),
    found,
  }
}
