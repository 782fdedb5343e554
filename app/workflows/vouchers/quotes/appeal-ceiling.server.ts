import { chooseOtherCentre } from '~/domains/cases/index.server'
import { type SubmitCeilingAppealError, submitCeilingAppeal } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** What the State refused to pay goes to another centre, whose people had no part in it. */
export async function appealCeiling(
  work: Work,
  { voucherId, ceilingId, text }: { voucherId: string; ceilingId: string; text: string },
): Promise<Result<{ ceilingId: string }, SubmitCeilingAppealError | 'vouchers.error.renewalNoCentre'>> {
  const refused =
    isId(ceilingId) && isId(voucherId)
      ? await work.asSystem(() =>
          work.tx.ceilingRequest.findFirst({
            where: { id: ceilingId, voucherId },
            select: { caseId: true, decidedById: true },
          }),
        )
      : null
  if (!refused?.decidedById) return refuse('quotes.error.moved')
  const { caseId, decidedById } = refused
  const centreCode = await chooseOtherCentre(work, { caseId, decidedById })
  if (!centreCode) return refuse('vouchers.error.renewalNoCentre')
  return submitCeilingAppeal(work, { voucherId, ceilingId, text, centreCode })
}
