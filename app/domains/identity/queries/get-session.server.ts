import { hashToken } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { Role } from '../roles'
import { isLive } from '../rules'

export interface LiveSession {
  id: string
  personId: string
  role: Role
  organisationId: string | null
  lastSeenAt: Date
  /** When it lapses if nothing is done. */
  idleExpiresAt: Date
  /** When it lapses whatever is done. */
  absoluteExpiresAt: Date
  authMethod: string
  person: { familyName: string; givenName: string; patronymic: string | null }
  /** How many roles the person holds now. */
  roleCount: number
}

/**
 * The live session of a cookie value; null when there is none, it lapsed, or its role was taken away. For the portal
 * itself, which asks before it knows who acts. Asking does not keep it awake: `resumeSession` does.
 */
export async function getSession(work: Work, token: string): Promise<LiveSession | null> {
  const session = await work.tx.session.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      person: {
        select: {
          familyName: true,
          givenName: true,
          patronymic: true,
          roles: { where: { revokedAt: null }, select: { role: true, organisationId: true } },
        },
      },
    },
  })
  if (!session || !isLive(session, work.now())) return null
  const { roles, ...person } = session.person
  const isHeld = roles.some((r) => r.role === session.role && r.organisationId === session.organisationId)
  if (!isHeld) return null
  const { id, personId, role, organisationId, lastSeenAt, idleExpiresAt, absoluteExpiresAt, authMethod } =
    session
  const held = { id, personId, role, organisationId, authMethod, person, roleCount: roles.length }
  return { ...held, lastSeenAt, idleExpiresAt, absoluteExpiresAt }
}
