import { refuseBothSides, whereStanding } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../policy'
import {
  type MoveCaseError,
  readCitizenSide,
  type SeenCase,
  takeCaseInHand,
  writeMove,
} from '../rows/move-case.server'
import { tellStaff } from '../rows/tell.server'

export type PassCaseError =
  | MoveCaseError
  | 'applications.error.headMissing'
  | 'applications.error.assigneeBarred'
  | 'sides.error.assignCase'

/** Whoever works on a case passes it to a head of the centre, who is told and decides it. */
export async function passCase(
  work: Work,
  input: SeenCase & { headId: string },
): Promise<Result<null, PassCaseError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'pass', may: mayWorkOn })
  if (!taken.ok) return taken
  const { headId: personId } = input
  const head = await work.tx.roleGrant.findFirst({
    where: {
      ...{ personId, organisationId: work.organisationId, role: 'inson_head' },
      ...whereStanding(work.now()),
    },
    select: { id: true },
  })
  if (!head || personId === work.personId) return refuse('applications.error.headMissing')
  const own = refuseBothSides('assignCase', { personId }, await readCitizenSide(work, taken.value))
  if (own) return own
  if (taken.value.barredIds.includes(personId)) return refuse('applications.error.assigneeBarred')

  const { id, number } = taken.value
  await writeMove(work, taken.value, {
    move: 'pass',
    type: 'application.passedToHead',
    assigneeId: personId,
    details: { assigneeId: personId },
  })
  await tellStaff(work, {
    key: `application:${id}:passed-${input.version}`,
    personId,
    template: 'notifications.casePassed',
    variables: { number },
    caseId: id,
  })
  return ok(null)
}
