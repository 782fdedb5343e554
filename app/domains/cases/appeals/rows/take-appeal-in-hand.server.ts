import { refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Appeal, Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type AppealMove, nextAppealStatus } from '../../lifecycle'
import { readCitizenSide } from '../../rows/move-case.server'
import { mayReview } from '../policy'

export type ReviewError =
  | 'applications.error.notFound'
  | 'applications.error.appealBarred'
  | 'applications.error.appealMoved'
  | 'sides.error.reviewAppeal'

/**
 * The checks of every move of a reviewer. The case is locked with the portal's eyes, and first: it may be another
 * centre's, and whoever files locks it too.
 */
export async function takeAppealInHand(
  work: Work,
  { appealId, move }: { appealId: string; move: AppealMove },
): Promise<Result<{ appeal: Appeal; one: Case }, ReviewError>> {
  const seen = isId(appealId) ? await work.tx.appeal.findUnique({ where: { id: appealId } }) : null
  if (!seen || seen.centreCode !== work.organisationId) return refuse('applications.error.notFound')
  const one = await work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from case_file where id = ${seen.caseId}::uuid for update`
    return work.tx.case.findUniqueOrThrow({ where: { id: seen.caseId } })
  })
  const appeal = await work.tx.appeal.findUniqueOrThrow({ where: { id: appealId } })
  const own = refuseBothSides('reviewAppeal', work, await readCitizenSide(work, one))
  if (own) return own
  if (!mayReview(work, { ...appeal, reviewerId: null })) return refuse('applications.error.appealBarred')
  const isTheirs = mayReview(work, appeal)
  if (!isTheirs || !nextAppealStatus(appeal.status, move)) return refuse('applications.error.appealMoved')
  return ok({ appeal, one })
}
