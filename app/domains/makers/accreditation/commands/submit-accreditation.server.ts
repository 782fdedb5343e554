import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAccreditationStatus } from '../lifecycle'
import { type TakeOwnError, takeOwnAccreditation } from '../rows/take-accreditation.server'
import { tellApprovers } from '../rows/tell-about.server'

export type SubmitAccreditationError =
  | TakeOwnError
  | 'accreditation.error.sent'
  /** The certificate of registration, and a licence for each kind. */
  | 'accreditation.error.papersMissing'

/** The workshop sends what it has said and shown; approvers look at it. */
export async function submitAccreditation(
  work: Work,
  { accreditationId }: { accreditationId: string },
): Promise<Result<null, SubmitAccreditationError>> {
  const taken = await takeOwnAccreditation(work, accreditationId)
  if (!taken.ok) return taken
  const status = nextAccreditationStatus(taken.value.status, 'submit')
  if (!status) return refuse('accreditation.error.sent')
  const papers = await work.tx.accreditationDocument.findMany({
    where: { accreditationId, removedAt: null },
    select: { kind: true, deviceCode: true },
  })
  const isShown = (kind: string, deviceCode: string | null) =>
    papers.some((paper) => paper.kind === kind && paper.deviceCode === deviceCode)
  if (!isShown('registration', null) || !taken.value.deviceCodes.every((code) => isShown('licence', code)))
    return refuse('accreditation.error.papersMissing')
  await work.asSystem(() =>
    work.tx.accreditation.update({
      where: { id: accreditationId },
      data: { status, submittedAt: work.now() },
    }),
  )
  await recordAudit(work, { subject: accreditationId, action: 'accreditation.submitted' })
  await tellApprovers(work, `${accreditationId}:submitted`, `/admin/accreditations/${accreditationId}`)
  return ok(null)
}
