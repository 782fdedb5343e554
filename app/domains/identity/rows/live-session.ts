import type { TeamDuty } from '../policy'
import type { Role } from '../roles'

export interface LiveSession {
  id: string
  personId: string
  role: Role
  organisationId: string | null
  /** What she does in the team of that organisation; empty in a role of no team. */
  duties: TeamDuty[]
  /** When it lapses if nothing is done. */
  idleExpiresAt: Date
  /** When it lapses whatever is done. */
  absoluteExpiresAt: Date
  authMethod: string
  person: { familyName: string; givenName: string; patronymic: string | null }
  /** How many roles the person holds now. */
  roleCount: number
  /** Notices of the portal that she has not read. */
  unread: number
}

/** As the database tells it (`read_session`): instants in milliseconds. */
export type SessionRow = Omit<LiveSession, 'idleExpiresAt' | 'absoluteExpiresAt'> & {
  idleExpiresAt: number
  absoluteExpiresAt: number
}

export function toLiveSession(row: SessionRow | null | undefined): LiveSession | null {
  if (!row) return null
  const { idleExpiresAt, absoluteExpiresAt } = row
  return { ...row, idleExpiresAt: new Date(idleExpiresAt), absoluteExpiresAt: new Date(absoluteExpiresAt) }
}
