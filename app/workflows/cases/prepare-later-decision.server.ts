import { type PrepareChangeError, type PrepareChangeInput, prepareChange } from '~/domains/care/index.server'
import { type DecidedCaseError, takeDecidedCase, tellStaff } from '~/domains/cases/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Somebody of the centre prepares that what was given is decided anew; its heads are told, and one of them decides. */
export async function prepareLaterDecision(
  work: Work,
  input: PrepareChangeInput,
): Promise<Result<null, PrepareChangeError | DecidedCaseError>> {
  const taken = await takeDecidedCase(work, input.caseId)
  if (!taken.ok) return taken
  const prepared = await prepareChange(work, input)
  if (!prepared.ok) return prepared
  const { id: caseId, number, centreCode } = taken.value
  await tellStaff(work, {
    key: `change:${prepared.value.id}:prepared`,
    personId: null,
    roleHolders: {
      role: 'inson_head',
      organisationId: centreCode,
      except: work.personId ? [work.personId] : [],
    },
    template: 'notifications.changePrepared',
    variables: { number },
    caseId,
  })
  return ok(null)
}
