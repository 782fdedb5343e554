import { type AuditDetails, recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getCaseSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { followMove } from '../desk/rows/write-tasks.server'
import { type CaseMove, nextCaseStatus } from '../lifecycle'
import { refuseChanged } from './describe-change.server'
import { lockCase } from './lock-case.server'
import { type EventType, type RenewalEventType, writeCaseEvent } from './write-event.server'

export type MoveCaseError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'applications.error.changed'
  | 'sides.error.workOnCase'

/** Which case, and which of its versions the caller saw. */
export interface SeenCase {
  caseId: string
  version: number
}

/**
 * The checks every move of the staff begins with, in the order lock, may, can. `may` is the policy. A `version` that is
 * not the case's is refused with who changed it; where the state forbids the move because it was changed, so too.
 */
export async function takeCaseInHand(
  work: Work,
  input: SeenCase & { move: CaseMove; may: (context: Context, one: Case) => boolean },
): Promise<Result<Case, MoveCaseError>> {
  const one = await lockCase(work, input.caseId)
  if (!one) return refuse('applications.error.notFound')
  if (one.version !== input.version) return refuseChanged(work, one.id)
  // Whoever finds out that a case is her family's may still give it back.
  const own = input.move === 'giveBack' ? null : await refuseOwnCase(work, one)
  if (own) return own
  if (!input.may(work, one)) return refuse('applications.error.notYours')
  if (!nextCaseStatus(one.status, input.move)) return refuse('applications.error.notPossibleNow')
  return ok(one)
}

/** Nobody works on a case of her own, of whom it is for, of her family, or whose application she filled in for her. */
export async function refuseOwnCase(work: Work, one: Case) {
  return refuseBothSides('workOnCase', work, await readCitizenSide(work, one))
}

/** Everybody on the citizen's side of a case. */
export function readCitizenSide(
  work: Work,
  one: Pick<Case, 'id' | 'applicantId' | 'beneficiaryIndex'>,
): Promise<string[]> {
  return getCaseSide(work, one)
}

export interface CaseChange {
  move: CaseMove
  type: Exclude<EventType, RenewalEventType>
  assigneeId?: string | null
  decidedAt?: Date
  reasonCode?: string
  text?: string
  details?: AuditDetails
}

/** Writes a move: state, version, event and audit entry. Returns the new version. */
export async function writeMove(work: Work, one: Case, change: CaseChange): Promise<number> {
  const status = nextCaseStatus(one.status, change.move)
  if (!status) throw new Error(`${change.move} from ${one.status}`)
  const { move: _, type, reasonCode, text, details, ...fields } = change
  const { version } = await work.tx.case.update({
    where: { id: one.id },
    data: { ...fields, status, version: { increment: 1 }, updatedAt: work.now() },
    select: { version: true },
  })
  await writeCaseEvent(work, {
    caseId: one.id,
    type,
    ...(reasonCode && { reasonCode }),
    ...(text && { text }),
  })
  await work.asSystem(async () => {
    await followMove(work, one, change)
    await recordAudit(work, {
      subject: one.id,
      action: type,
      details: { ...details, ...(reasonCode && { reasonCode }) },
    })
  })
  return version
}
