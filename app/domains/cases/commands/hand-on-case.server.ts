import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readCitizenSide, writeMove } from '../rows/move-case.server'
import { tellStaff } from '../rows/tell.server'

export type HandOnError = 'applications.error.takerBarred'

/**
 * An open case goes from somebody whose role ends to a colleague, who is told by whoever ends the role. That the
 * colleague is one is the caller's to know. With the portal's eyes: who ends a role sees no cases.
 */
export async function handOnCase(
  work: Work,
  { caseId, fromId, toId }: { caseId: string; fromId: string; toId: string },
): Promise<Result<null, HandOnError>> {
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from case_file where id = ${caseId}::uuid for update`
    const one = await work.tx.case.findFirst({ where: { id: caseId, isOpen: true, assigneeId: fromId } })
    // Somebody else has it meanwhile, or it is decided.
    if (!one) return ok(null)
    const { number } = one
    const own = refuseBothSides('assignCase', { personId: toId }, await readCitizenSide(work, one))
    if (own || one.barredIds.includes(toId)) return refuse('applications.error.takerBarred', { number })
    await writeMove(work, one, {
      ...{ move: 'assign', type: 'application.assigned', assigneeId: toId, reasonCode: 'roleEnded' },
      details: { assigneeId: toId, fromId },
    })
    await tellStaff(work, {
      ...{ key: `application:${caseId}:handedOn-${one.version}`, personId: toId, caseId },
      ...{ template: 'notifications.caseAssigned', variables: { number } },
    })
    return ok(null)
  })
}
