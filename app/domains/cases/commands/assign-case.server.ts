import { refuseBothSides, whereStanding } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { caseRoles, mayAssign } from '../policy'
import {
  type MoveCaseError,
  readCitizenSide,
  type SeenCase,
  takeCaseInHand,
  writeMove,
} from '../rows/move-case.server'
import { tellApplicant, tellEarlier, tellStaff } from '../rows/tell.server'

export interface AssignCaseInput extends SeenCase {
  assigneeId: string
  reasonCode?: string | undefined
}

export type AssignCaseError =
  | MoveCaseError
  | 'applications.error.assigneeMissing'
  | 'applications.error.assigneeBarred'
  | 'sides.error.assignCase'

/** The head gives a case to a colleague; both are told, or the citizen when nobody had it before. */
export async function assignCase(work: Work, input: AssignCaseInput): Promise<Result<null, AssignCaseError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'assign', may: mayAssign })
  if (!taken.ok) return taken
  const { assigneeId: personId, reasonCode } = input
  const colleague = await work.tx.roleGrant.findFirst({
    where: {
      ...{ personId, organisationId: work.organisationId, role: { in: [...caseRoles] } },
      ...whereStanding(work.now()),
    },
    select: { id: true },
  })
  if (!colleague) return refuse('applications.error.assigneeMissing')
  // Nobody works on a case of her own or her family, also when the head says so.
  const own = refuseBothSides('assignCase', { personId }, await readCitizenSide(work, taken.value))
  if (own) return own
  if (taken.value.barredIds.includes(personId)) return refuse('applications.error.assigneeBarred')

  const { id, number, status } = taken.value
  await writeMove(work, taken.value, {
    move: 'assign',
    type: 'application.assigned',
    assigneeId: personId,
    ...(reasonCode && { reasonCode }),
    details: { assigneeId: personId },
  })
  const said = { variables: { number } }
  if (status === 'submitted') {
    await tellApplicant(work, taken.value, {
      ...said,
      what: 'taken',
      template: 'notifications.applicationTaken',
    })
  }
  await tellStaff(work, {
    ...said,
    key: `application:${id}:assigned-${input.version}`,
    personId,
    template: 'notifications.caseAssigned',
    caseId: id,
  })
  await tellEarlier(work, taken.value, personId)
  return ok(null)
}
