import { isDistrict, listDeviceKinds } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { AccreditationInput } from '../schema'
import { sealAppliedAccount } from '../sealed.server'

export type AccreditationInputError = 'accreditation.error.district' | 'accreditation.error.deviceUnknown'

/** What the form says as columns of the application with this id. */
export async function accreditationColumns(
  work: Work,
  id: string,
  { account, bankCode, ...said }: AccreditationInput,
): Promise<
  Result<
    Omit<AccreditationInput, 'account' | 'bankCode'> & { accountCipher: string },
    AccreditationInputError
  >
> {
  if (!(await isDistrict(work, said.soato))) return refuse('accreditation.error.district')
  const known = new Set((await listDeviceKinds(dayOf(work.now()), work)).map(({ code }) => code))
  if (!said.deviceCodes.every((code) => known.has(code))) return refuse('accreditation.error.deviceUnknown')
  return ok({ ...said, accountCipher: sealAppliedAccount({ account, bankCode }, id) })
}
