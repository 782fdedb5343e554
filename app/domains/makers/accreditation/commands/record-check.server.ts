import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ReviewMakerError, refuseUnlessOpen } from '../rows/refuse-unless-open.server'
import type { CheckInput } from '../schema'

/** What an approver says of one requirement. Said anew it counts anew; what was said before stays on record. */
export async function recordCheck(
  work: Work,
  { accreditationId, ...check }: CheckInput & { accreditationId: string },
): Promise<Result<null, ReviewMakerError | 'accreditation.error.requirementUnknown'>> {
  const open = await refuseUnlessOpen(work, accreditationId)
  if (!open.ok) return open
  const { requirement, deviceCode, verdict } = check
  const isOfKind = deviceCode !== null && open.value.deviceCodes.includes(deviceCode)
  if (requirement === 'licence' ? !isOfKind : deviceCode !== null)
    return refuse('accreditation.error.requirementUnknown')
  await work.asSystem(() =>
    work.tx.accreditationCheck.create({
      data: {
        ...{ id: newId(), accreditationId, ...check },
        ...{ checkedById: open.value.byId, checkedAt: work.now() },
      },
      select: { id: true },
    }),
  )
  const details = { requirement, verdict, ...(deviceCode && { deviceCode }) }
  await recordAudit(work, { subject: accreditationId, action: 'accreditation.checked', details })
  return ok(null)
}
