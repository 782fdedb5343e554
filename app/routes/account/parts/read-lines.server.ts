import type { AuditRecord } from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'

export interface ReadLine {
  id: string
  at: Date
  /** A role, `self` or `system`. */
  who: string
  /** Last part of the text's key; `other` for what has no words of its own. */
  action: string
  /** The role that was given or taken; null for everything else. */
  role: string | null
}

const worded: Record<string, string> = {
  'person.fileRead': 'fileRead',
  'person.measurementsRead': 'measurementsRead',
  'person.rolesViewed': 'rolesViewed',
  'person.contactChanged': 'contactChanged',
  'person.sellerViewed': 'sellerViewed',
  'role.granted': 'roleGranted',
  'role.revoked': 'roleRevoked',
}

/** Entries of a person's own chain as she reads them: who by role, what in plain words. */
export function readLines(entries: readonly AuditRecord[], personId: string): ReadLine[] {
  return entries.map(({ id, at, actorId, actorRole, action, details }) => ({
    id: id.toString(),
    at,
    who: actorId === personId ? 'self' : isRole(actorRole) ? actorRole : 'system',
    action: worded[action] ?? 'other',
    role: typeof details.role === 'string' && isRole(details.role) ? details.role : null,
  }))
}
