import type { Work } from '~/platform/work.server'
import { chooseReviewingCentre } from './rows/choose-reviewing-centre.server'

/** The centre that looks again at what a head of the case's centre refused; null where there is none. */
export async function chooseOtherCentre(
  work: Work,
  { caseId, decidedById }: { caseId: string; decidedById: string },
): Promise<string | null> {
  const one = await work.asSystem(() => work.tx.case.findUnique({ where: { id: caseId } }))
  return one && chooseReviewingCentre(work, one, decidedById)
}
