import { exportGrounds, lookUpGrounds } from '~/domains/audit/schema'
import type { ListExportKind, Role } from '~/platform/prisma/enums'

/** Who may ask for which list: whoever may see it as a page. */
const rolesOf: Record<ListExportKind, readonly Role[]> = {
  cases: ['inson_specialist', 'inson_head'],
  audit: ['auditor', 'administrator'],
  people: ['administrator', 'inson_head'],
  statement: ['finance_officer', 'auditor'],
}

/** All who may ask for some list. */
export const exportRoles = [...new Set(Object.values(rolesOf).flat())]

export function mayExport({ role }: { role: string }, kind: ListExportKind): boolean {
  return rolesOf[kind].some((one) => one === role)
}

/** Why it may be taken away: entries of the audit only on the grounds on which they are looked up. */
export function groundsOf(kind: ListExportKind): readonly (typeof exportGrounds)[number][] {
  return kind === 'audit' ? lookUpGrounds : exportGrounds
}
