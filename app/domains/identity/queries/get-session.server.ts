import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Role } from '../roles'
import { idleExpiry, isLive, touchEveryMs } from '../rules'

export interface LiveSession {
  id: string
  personId: string
  role: Role
  organisationId: string | null
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
 * The live session of a cookie value; null when there is none, it lapsed, or its role was taken away. Being read keeps
 * it awake, unless `look` only asks how it stands.
 */
export async function getSession(token: string, now: Date, look?: 'look'): Promise<LiveSession | null> {
  return transaction(systemScope, async (tx) => {
    const session = await tx.session.findUnique({
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
    if (!session || !isLive(session, now)) return null
    const { roles, ...person } = session.person
    const isHeld = roles.some((r) => r.role === session.role && r.organisationId === session.organisationId)
    if (!isHeld) return null
    let { idleExpiresAt } = session
    if (!look && now.getTime() - session.lastSeenAt.getTime() > touchEveryMs) {
      idleExpiresAt = idleExpiry(now, session.absoluteExpiresAt)
      await tx.session.update({ where: { id: session.id }, data: { lastSeenAt: now, idleExpiresAt } })
    }
    const { id, personId, role, organisationId, absoluteExpiresAt, authMethod } = session
    const held = { id, personId, role, organisationId, authMethod, person, roleCount: roles.length }
    return { ...held, idleExpiresAt, absoluteExpiresAt }
  })
}
