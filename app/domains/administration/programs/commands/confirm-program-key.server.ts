import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides, whereStanding } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextProgramKeyStatus } from '../lifecycle'
import { lockKey } from '../lock-key.server'
import { mayGiveKeys, programRole } from '../policy'
import { keyDays } from '../rules'
import { newSecret } from '../secret.server'

export type ConfirmProgramKeyError =
  | 'admin.error.notAllowed'
  | 'programs.error.keyUnknown'
  | 'programs.error.keyDecided'
  | 'programs.error.staffGone'
  | 'sides.error.giveKey'

/** Makes the key that another administrator asked for. It is answered this once, and kept by nobody. */
export async function confirmProgramKey(
  work: Work,
  id: string,
): Promise<Result<{ secret: string }, ConfirmProgramKeyError>> {
  if (!mayGiveKeys(work) || !work.personId) return refuse('admin.error.notAllowed')
  const key = await lockKey(work, id)
  // A workshop's is made in one go by whose it is.
  if (!key?.organisationId) return refuse('programs.error.keyUnknown')
  const { organisationId, personId, preparedById } = key
  const own = refuseBothSides('giveKey', work, [personId, preparedById])
  if (own) return own
  const status = nextProgramKeyStatus(key.status, 'confirm')
  if (!status) return refuse('programs.error.keyDecided')
  const stands = await work.asSystem(() =>
    work.tx.roleGrant.count({
      where: { personId, organisationId, role: programRole, ...whereStanding(work.now()) },
    }),
  )
  if (stands === 0) return refuse('programs.error.staffGone')
  const { secret, ...kept } = newSecret()
  await work.tx.programKey.update({
    where: { id },
    data: {
      ...{ status, ...kept, decidedById: work.personId, decidedAt: work.now() },
      validUntil: addDays(dayOf(work.now()), keyDays),
    },
  })
  await recordAudit(work, {
    ...{ subject: organisationId, action: 'organisation.keyGiven', details: { programKeyId: id } },
  })
  return ok({ secret })
}
