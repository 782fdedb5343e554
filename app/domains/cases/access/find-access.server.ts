import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayReview } from '../appeals/policy'
import { isOpen, openAppealStatuses } from '../lifecycle'
import { hasCaseRole } from '../policy'
import { readDeputy } from './read-deputy.server'
import { needsReason } from './rules'

/** Whether a case opens at once, or only with a reason; null when she does not see it at all. */
export function findAccess(context: Context, caseId: string): Promise<'open' | 'reasonNeeded' | null> {
  if (!isId(caseId) || !hasCaseRole(context)) return Promise.resolve(null)
  return transaction(context, async (work) => {
    const row = await work.tx.case.findUnique({
      where: { id: caseId },
      select: { status: true, assigneeId: true, handlerIds: true, centreCode: true },
    })
    if (!row) return null
    const appeal = await work.tx.appeal.findFirst({
      where: { caseId, status: { in: [...openAppealStatuses] } },
      select: { status: true, centreCode: true, reviewerId: true, excludedIds: true },
    })
    const isReviewer = appeal !== null && mayReview(context, appeal)
    if (!needsReason(context, row, isReviewer) || (await isDeputyFor(work, row))) return 'open'
    return (await readReason(work, caseId)) ? 'open' : 'reasonNeeded'
  })
}

/** Whether the case is open and with somebody who is away today, for whom she stands in. */
async function isDeputyFor(
  work: Work,
  { status, assigneeId, centreCode }: Pick<Case, 'status' | 'assigneeId' | 'centreCode'>,
): Promise<boolean> {
  if (!assigneeId || !isOpen(status)) return false
  return (await readDeputy(work, { personId: assigneeId, centreCode })) === work.personId
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
