import type { ListExportKind, Role } from '~/platform/prisma/enums'

/** Who may ask for which list: whoever may see it as a page. */
const rolesOf: Record<ListExportKind, readonly Role[]> = {
  cases: ['inson_specialist', 'inson_head'],
  audit: ['auditor', 'administrator'],
  people: ['administrator'],
}

/** All who may ask for some list. */
export const exportRoles = [...new Set(Object.values(rolesOf).flat())]

export function mayExport({ role }: { role: string }, kind: ListExportKind): boolean {
  return rolesOf[kind].some((one) => one === role)
}
