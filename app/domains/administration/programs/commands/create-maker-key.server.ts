import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { nextProgramKeyStatus } from '../lifecycle'
import { mayMakeOwnKeys } from '../policy'
import { keyDays, mostMakerKeys } from '../rules'
import type { MakerKeyForm } from '../schema'
import { newSecret } from '../secret.server'

export type CreateMakerKeyError = 'programs.error.notAllowed' | 'programs.error.tooManyKeys'

/**
 * Somebody of a workshop makes a key for its own system, in her own name: it may nothing that she may not. The key is
 * answered this once, and kept by nobody.
 */
export async function createMakerKey(
  work: Work,
  { name, scopes }: MakerKeyForm,
): Promise<Result<{ id: string; makerId: string; secret: string }, CreateMakerKeyError>> {
  const makerId = mayMakeOwnKeys(work)
  const { personId } = work
  if (!makerId || !personId) return refuse('programs.error.notAllowed')
  await lockName(work, `program-keys:${makerId}`)
  const today = dayOf(work.now())
  const working = { makerId, status: 'active', validUntil: { gte: today } } as const
  if ((await work.tx.programKey.count({ where: working })) >= mostMakerKeys)
    return refuse('programs.error.tooManyKeys', { most: mostMakerKeys })
  const id = newId()
  const at = work.now()
  await work.tx.programKey.create({
    data: {
      ...{ id, makerId, personId, name, scopes, status: 'prepared' },
      ...{ preparedById: personId, preparedAt: at },
    },
  })
  const { secret, ...kept } = newSecret()
  await work.tx.programKey.update({
    where: { id },
    data: {
      ...{ ...kept, status: nextProgramKeyStatus('prepared', 'confirm') ?? 'active' },
      ...{ decidedById: personId, decidedAt: at, validUntil: addDays(today, keyDays) },
    },
  })
  await work.asSystem(() =>
    recordAudit(work, { subject: makerId, action: 'maker.keyGiven', details: { programKeyId: id } }),
  )
  return ok({ id, makerId, secret })
}
