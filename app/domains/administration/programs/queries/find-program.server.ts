import { type TeamDuty, whereStanding } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { standOf } from '../policy'
import { type ProgramScope, programScopes } from '../schema'
import { hashSecret } from '../secret.server'

export interface Program {
  keyId: string
  /** In whose name it acts. */
  personId: string
  /** The organisation or the workshop. */
  organisationId: string
  /** What she is there. */
  role: ReturnType<typeof standOf>['role']
  /** What she does in its team. */
  duties: TeamDuty[]
  scopes: ProgramScope[]
}

/**
 * Whose key this is; null for one that is unknown, taken back or over, or whose person works there no more. For the
 * portal itself, which asks before anybody acts.
 */
export async function findProgram(work: Work, secret: string): Promise<Program | null> {
  const key = await work.tx.programKey.findUnique({ where: { secretHash: hashSecret(secret) } })
  const today = dayOf(work.now())
  if (key?.status !== 'active' || !key.validUntil || key.validUntil < today) return null
  const { id: keyId, personId } = key
  const stand = standOf(key)
  const grant = await work.tx.roleGrant.findFirst({
    where: { personId, ...stand, ...whereStanding(work.now()) },
    select: { duties: true },
  })
  if (!grant) return null
  const scopes = programScopes.filter((scope) => key.scopes.includes(scope))
  return { keyId, personId, ...stand, duties: grant.duties, scopes }
}
