import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides, whereStanding } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayGiveKeys, programRole } from '../policy'
import type { ProgramKeyForm } from '../schema'

export type PrepareProgramKeyError =
  | 'admin.error.notAllowed'
  | 'programs.error.staffGone'
  | 'sides.error.giveKey'

/** Asks for a key for an organisation's own system, in the name of somebody who works there. Another makes it. */
export async function prepareProgramKey(
  work: Work,
  { grantId, name, scopes }: ProgramKeyForm,
): Promise<Result<{ id: string }, PrepareProgramKeyError>> {
  if (!mayGiveKeys(work) || !work.personId) return refuse('admin.error.notAllowed')
  const grant = await work.asSystem(() =>
    work.tx.roleGrant.findFirst({
      where: { id: grantId, role: programRole, ...whereStanding(work.now()) },
      select: { personId: true, organisationId: true },
    }),
  )
  const organisationId = grant?.organisationId
  if (!grant || !isId(organisationId)) return refuse('programs.error.staffGone')
  const { personId } = grant
  const own = refuseBothSides('giveKey', work, [personId])
  if (own) return own
  const id = newId()
  await work.tx.programKey.create({
    data: {
      ...{ id, organisationId, personId, name, scopes, status: 'prepared' },
      ...{ preparedById: work.personId, preparedAt: work.now() },
    },
  })
  await recordAudit(work, {
    ...{ subject: organisationId, action: 'organisation.keyPrepared', details: { programKeyId: id } },
  })
  return ok({ id })
}
