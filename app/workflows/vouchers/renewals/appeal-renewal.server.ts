import { chooseOtherCentre, recordRenewalEvent } from '~/domains/cases/index.server'
import { submitRenewalAppeal, type TakeRenewalError } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** A refused early renewal goes to another centre, whose people had no part in it. */
export async function appealRenewal(
  work: Work,
  { renewalId, text }: { renewalId: string; text: string },
): Promise<
  Result<null, TakeRenewalError | 'vouchers.error.renewalMoved' | 'vouchers.error.renewalNoCentre'>
> {
  const find = () =>
    work.tx.deviceRenewal.findUnique({
      where: { id: renewalId },
      select: { caseId: true, decidedById: true },
    })
  const refused = isId(renewalId) ? await work.asSystem(find) : null
  if (!refused) return refuse('vouchers.error.renewalNotFound')
  const { caseId, decidedById } = refused
  if (!decidedById) return refuse('vouchers.error.renewalMoved')
  const centreCode = await chooseOtherCentre(work, { caseId, decidedById })
  if (!centreCode) return refuse('vouchers.error.renewalNoCentre')
  const appealed = await submitRenewalAppeal(work, { renewalId, text, centreCode })
  if (!appealed.ok) return appealed
  await recordRenewalEvent(work, { caseId, type: 'application.renewalAppealed' })
  return ok(null)
}
