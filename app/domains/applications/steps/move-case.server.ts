import { type AuditDetails, recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import type { Application } from '~/platform/prisma/client'
import { type ApplicationMove, nextApplicationStatus } from '../lifecycle'
import { refuseChanged } from './describe-change.server'
import { lockCase } from './lock-application.server'
import { type EventType, writeApplicationEvent } from './write-event.server'

export type MoveCaseError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'applications.error.changed'
  | 'sides.error.workOnCase'

/** A case with its lock held, cleared for a move. */
export interface CaseInHand extends Application {
  number: string
}

/**
 * The checks every move of the staff begins with, in the order lock, may, can. `may` is the policy. A `version` that is
 * not the case's is refused with who changed it; where the state forbids the move because it was changed, so too.
 */
export async function takeCaseInHand(
  tx: Tx,
  context: Context,
  input: {
    applicationId: string
    version: number
    move: ApplicationMove
    may: (context: Context, application: Application) => boolean
  },
): Promise<Result<CaseInHand, MoveCaseError>> {
  const application = await lockCase(tx, context, input.applicationId)
  if (!application?.number) return refuse('applications.error.notFound')
  if (application.version !== input.version) return refuseChanged(tx, application.id)
  // Whoever finds out that a case is her family's may still give it back.
  const own = input.move === 'giveBack' ? null : await refuseOwnCase(tx, context, application)
  if (own) return own
  if (!input.may(context, application)) return refuse('applications.error.notYours')
  if (!nextApplicationStatus(application.status, input.move))
    return refuse('applications.error.notPossibleNow')
  return ok({ ...application, number: application.number })
}

/** Nobody works on a case of her own, of whom it is for, or of her family. */
export async function refuseOwnCase(tx: Tx, context: Context, application: Application) {
  return refuseBothSides('workOnCase', context, await readCitizenSide(tx, application))
}

/** Everybody on the citizen's side of a case. */
export function readCitizenSide(
  tx: Tx,
  { applicantId: personId, beneficiaryIndex }: Application,
): Promise<string[]> {
  return getCitizenSide(tx, { personId, beneficiaryIndex })
}

/** Writes a move: state, version, event and audit entry. Returns the new version. */
export async function writeMove(
  tx: Tx,
  context: Context,
  application: CaseInHand,
  change: {
    move: ApplicationMove
    type: EventType
    assigneeId?: string | null
    decidedAt?: Date
    reasonCode?: string
    text?: string
    details?: AuditDetails
  },
): Promise<number> {
  const status = nextApplicationStatus(application.status, change.move)
  if (!status) throw new Error(`${change.move} from ${application.status}`)
  const { move: _, type, reasonCode, text, details, ...fields } = change
  const { version } = await tx.application.update({
    where: { id: application.id },
    data: { ...fields, status, version: { increment: 1 } },
    select: { version: true },
  })
  await writeApplicationEvent(tx, context, {
    applicationId: application.id,
    type,
    ...(reasonCode && { reasonCode }),
    ...(text && { text }),
  })
  await recordAudit(tx, {
    subject: application.id,
    action: type,
    details: { ...details, ...(reasonCode && { reasonCode }) },
  })
  return version
}
