import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { caseRoles, mayMarkAbsent } from '../policy'

export interface MarkAbsenceInput {
  personId: string
  /** Midnight UTC. */
  fromOn: Date
  untilOn: Date
}

export type MarkAbsenceError =
  | 'applications.error.notYours'
  | 'applications.error.absentMissing'
  | 'applications.error.absencePast'
  | 'applications.error.absenceOverlaps'

/** Marks days on which somebody of the centre does not work: a head anybody's, everybody her own. */
export async function markAbsence(
  context: Context,
  { personId, fromOn, untilOn }: MarkAbsenceInput,
): Promise<Result<null, MarkAbsenceError>> {
  const { organisationId: centreCode, personId: markedById } = context
  if (!centreCode || !markedById || !mayMarkAbsent(context, personId))
    return refuse('applications.error.notYours')
  if (untilOn < dayOf(context.now())) return refuse('applications.error.absencePast')
  return transaction(context, async (tx) => {
    const colleague = await tx.roleGrant.findFirst({
      where: { personId, organisationId: centreCode, role: { in: [...caseRoles] }, revokedAt: null },
      select: { id: true },
    })
    if (!colleague) return refuse('applications.error.absentMissing')
    const twin = await tx.staffAbsence.findFirst({
      where: { personId, centreCode, endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
      select: { id: true },
    })
    if (twin) return refuse('applications.error.absenceOverlaps')

    const createdAt = context.now()
    await tx.staffAbsence.create({
      data: { id: newId(), personId, centreCode, fromOn, untilOn, markedById, createdAt },
    })
    const days = { fromOn: isoDay(fromOn), untilOn: isoDay(untilOn) }
    await recordAudit(tx, {
      subject: centreCode,
      action: 'centre.absenceMarked',
      details: { personId, ...days },
    })
    return ok(null)
  })
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
