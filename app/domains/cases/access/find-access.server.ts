import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { mayReview } from '../appeals/policy'
import { openAppealStatuses } from '../lifecycle'
import { hasCaseRole } from '../policy'
import { needsReason } from './rules'

/** Whether a case opens at once, or only with a reason; null when she does not see it at all. */
export function findAccess(context: Context, caseId: string): Promise<'open' | 'reasonNeeded' | null> {
  if (!isId(caseId) || !hasCaseRole(context)) return Promise.resolve(null)
  return transaction(context, async (work) => {
    const row = await work.tx.case.findUnique({
      where: { id: caseId },
      select: { status: true, assigneeId: true, handlerIds: true },
    })
    if (!row) return null
    const appeal = await work.tx.appeal.findFirst({
      where: { caseId, status: { in: [...openAppealStatuses] } },
      select: { status: true, centreCode: true, reviewerId: true, excludedIds: true },
    })
    const isReviewer = appeal !== null && mayReview(context, appeal)
    if (!needsReason(context, row, isReviewer)) return 'open'
    return (await readReason(work, caseId)) ? 'open' : 'reasonNeeded'
  })
}

/** The reason that she gave for this case today; null for none. */
export async function readReason(work: Work, caseId: string): Promise<string | null> {
  if (!work.personId) return null
  const found = await work.tx.caseAccess.findFirst({
    where: { caseId, personId: work.personId, validOn: dayOf(work.now()) },
    orderBy: { givenAt: 'desc' },
    select: { reasonCode: true },
  })
  return found?.reasonCode ?? null
}
