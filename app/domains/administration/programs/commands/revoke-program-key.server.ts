import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextProgramKeyStatus } from '../lifecycle'
import { lockKey } from '../lock-key.server'
import { mayRevokeKey, standOf } from '../policy'

export type RevokeProgramKeyError = 'programs.error.keyUnknown' | 'programs.error.keyDecided'

/** From now on the key opens nothing. */
export async function revokeProgramKey(work: Work, id: string): Promise<Result<null, RevokeProgramKeyError>> {
  const key = await lockKey(work, id)
  if (!key || !mayRevokeKey(work, key)) return refuse('programs.error.keyUnknown')
  const status = nextProgramKeyStatus(key.status, 'revoke')
  if (!status) return refuse('programs.error.keyDecided')
  await work.tx.programKey.update({
    where: { id },
    data: { status, revokedById: work.personId, revokedAt: work.now() },
  })
  const { organisationId: subject } = standOf(key)
  const action = key.makerId ? 'maker.keyRevoked' : 'organisation.keyRevoked'
  await work.asSystem(() => recordAudit(work, { subject, action, details: { programKeyId: id } }))
  return ok(null)
}
