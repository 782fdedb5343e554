import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isChildOn } from './is-child-on.server'

/** Whether whom a case is for was under 18 on the day on which it gave its right. With the portal's eyes. */
export function readWasChild(work: Work, caseId: string): Promise<boolean> {
  return work.asSystem(async () => {
    const right = await work.tx.entitlement.findFirst({
      where: { applicationId: caseId },
      orderBy: { grantedAt: 'desc' },
      select: { grantedAt: true },
    })
    return right ? isChildOn(work, caseId, dayOf(right.grantedAt)) : false
  })
}
