import { recordAudit } from '~/domains/audit/index.server'
import { whereStanding } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
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
  work: Work,
  { personId, fromOn, untilOn }: MarkAbsenceInput,
): Promise<Result<null, MarkAbsenceError>> {
  const { organisationId: centreCode, personId: markedById } = work
  if (!centreCode || !markedById || !mayMarkAbsent(work, personId))
    return refuse('applications.error.notYours')
  if (untilOn < dayOf(work.now())) return refuse('applications.error.absencePast')
  const colleague = await work.tx.roleGrant.findFirst({
    where: {
      ...{ personId, organisationId: centreCode, role: { in: [...caseRoles] } },
      ...whereStanding(work.now()),
    },
    select: { id: true },
  })
  if (!colleague) return refuse('applications.error.absentMissing')
  await lockName(work, `absence:${centreCode}:${personId}`)
  const twin = await work.tx.staffAbsence.findFirst({
    where: { personId, centreCode, endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
    select: { fromOn: true, untilOn: true },
  })
  // Twice is once.
  if (twin?.fromOn.getTime() === fromOn.getTime() && twin.untilOn.getTime() === untilOn.getTime())
    return ok(null)
  if (twin) return refuse('applications.error.absenceOverlaps')

  await work.tx.staffAbsence.create({
    data: { id: newId(), personId, centreCode, fromOn, untilOn, markedById, createdAt: work.now() },
  })
  await recordAudit(work, {
    subject: centreCode,
    action: 'centre.absenceMarked',
    details: { personId, fromOn: isoDay(fromOn), untilOn: isoDay(untilOn) },
  })
  return ok(null)
}
