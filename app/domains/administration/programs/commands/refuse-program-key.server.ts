import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextProgramKeyStatus } from '../lifecycle'
import { lockKey } from '../lock-key.server'
import { mayGiveKeys } from '../policy'

export type RefuseProgramKeyError =
  | 'admin.error.notAllowed'
  | 'programs.error.keyUnknown'
  | 'programs.error.keyDecided'
  | 'programs.error.ownKey'

/** The second administrator does not make it. */
export async function refuseProgramKey(work: Work, id: string): Promise<Result<null, RefuseProgramKeyError>> {
  if (!mayGiveKeys(work) || !work.personId) return refuse('admin.error.notAllowed')
  const key = await lockKey(work, id)
  if (!key?.organisationId) return refuse('programs.error.keyUnknown')
  if (key.preparedById === work.personId || key.personId === work.personId)
    return refuse('programs.error.ownKey')
  const status = nextProgramKeyStatus(key.status, 'refuse')
  if (!status) return refuse('programs.error.keyDecided')
  await work.tx.programKey.update({
    where: { id },
    data: { status, decidedById: work.personId, decidedAt: work.now() },
  })
  await recordAudit(work, {
    subject: key.organisationId,
    action: 'organisation.keyRefused',
    details: { programKeyId: id },
  })
  return ok(null)
}
