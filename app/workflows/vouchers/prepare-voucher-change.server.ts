import { type DecidedCaseError, takeDecidedCase, tellStaff } from '~/domains/cases/index.server'
import {
  type PrepareVoucherChangeError,
  type PrepareVoucherChangeInput,
  prepareVoucherChange as prepare,
} from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Somebody of the centre prepares a change of a voucher; its heads are told, and one of them decides. */
export async function prepareVoucherChange(
  work: Work,
  input: PrepareVoucherChangeInput,
): Promise<Result<null, PrepareVoucherChangeError | DecidedCaseError>> {
  const taken = await takeDecidedCase(work, input.caseId)
  if (!taken.ok) return taken
  const prepared = await prepare(work, input)
  if (!prepared.ok) return prepared
  await tellStaff(work, {
    key: `voucherChange:${prepared.value.id}:prepared`,
    personId: null,
    roleHolders: {
      role: 'inson_head',
      organisationId: taken.value.centreCode,
      except: work.personId ? [work.personId] : [],
    },
    template: 'notifications.voucherChangePrepared',
    variables: { number: prepared.value.number },
    caseId: input.caseId,
  })
  return ok(null)
}
