import { type AuditFilter, type AuditRecord, listAuditEntries } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export interface AuditLine extends AuditRecord {
  /** Who did it; null for the system and for a person who is not known. */
  actor: { familyName: string; givenName: string; patronymic: string | null } | null
}

/** Entries by chain, actor and time, newest first, with names. Row-level security shows all to auditor and administrator. */
export async function findAuditEntries(
  context: Context,
  filter: AuditFilter,
): Promise<{ entries: AuditLine[]; next: bigint | null }> {
  return transaction(context, async (tx) => {
    const { entries, next } = await listAuditEntries(tx, filter)
    const ids = [...new Set(entries.flatMap((entry) => entry.actorId ?? []))]
    const people = await tx.person.findMany({
      where: { id: { in: ids } },
      select: { id: true, familyName: true, givenName: true, patronymic: true },
    })
    const names = new Map(people.map(({ id, ...name }) => [id, name]))
    return {
      entries: entries.map((entry) => ({ ...entry, actor: names.get(entry.actorId ?? '') ?? null })),
      next,
    }
  })
}
