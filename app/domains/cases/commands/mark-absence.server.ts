import { recordAudit } from '~/domains/audit/index.server'
import { whereStanding } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { tellDeputy } from '../access/tell-deputy.server'
import { caseRoles, mayMarkAbsent } from '../policy'

export interface MarkAbsenceInput {
  personId: string
  /** Midnight UTC. */
  fromOn: Date
  untilOn: Date
  /** Who stands in for her; nobody in particular where it is absent or null. */
  deputyId?: string | null
}

export type MarkAbsenceError =
  | 'applications.error.notYours'
  | 'applications.error.absentMissing'
  | 'applications.error.absencePast'
  | 'applications.error.absenceOverlaps'
  | 'applications.error.deputyMissing'
  | 'applications.error.deputyAway'

/**
 * Marks days on which somebody of the centre does not work, and who stands in: a head anybody's, everybody her own. Who
 * stands in is told, reads what comes in meanwhile, and opens the cases as if they were hers.
 */
export async function markAbsence(
  work: Work,
  { personId, fromOn, untilOn, deputyId = null }: MarkAbsenceInput,
): Promise<Result<null, MarkAbsenceError>> {
  const { organisationId: centreCode, personId: markedById } = work
  if (!centreCode || !markedById || !mayMarkAbsent(work, personId))
    return refuse('applications.error.notYours')
  if (untilOn < dayOf(work.now())) return refuse('applications.error.absencePast')
  if (!(await worksHere(work, personId))) return refuse('applications.error.absentMissing')
  if (deputyId && (deputyId === personId || !(await worksHere(work, deputyId))))
    return refuse('applications.error.deputyMissing')
  await lockName(work, `absence:${centreCode}:${personId}`)
  const twin = await work.tx.staffAbsence.findFirst({
    where: { personId, centreCode, endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
    select: { fromOn: true, untilOn: true, deputyId: true },
  })
  // Twice is once.
  const areSameDays =
    twin?.fromOn.getTime() === fromOn.getTime() && twin.untilOn.getTime() === untilOn.getTime()
  if (areSameDays && twin.deputyId === deputyId) return ok(null)
  if (twin) return refuse('applications.error.absenceOverlaps')
  const isDeputyAway = deputyId !== null && (await isAway(work, deputyId, { fromOn, untilOn }))
  if (isDeputyAway) return refuse('applications.error.deputyAway')

  const absence = await work.tx.staffAbsence.create({
    data: {
      ...{ id: newId(), personId, centreCode, fromOn, untilOn, markedById, deputyId },
      createdAt: work.now(),
    },
  })
  await recordAudit(work, {
    subject: centreCode,
    action: 'centre.absenceMarked',
    details: { personId, fromOn: isoDay(fromOn), untilOn: isoDay(untilOn), ...(deputyId && { deputyId }) },
  })
  await tellDeputy(work, absence, 'named')
  return ok(null)
}

/** Whether somebody works on cases of the caller's centre. */
async function worksHere(work: Work, personId: string): Promise<boolean> {
  const { organisationId } = work
  const where = { personId, organisationId, role: { in: [...caseRoles] }, ...whereStanding(work.now()) }
  return (await work.tx.roleGrant.count({ where })) > 0
}

/** Whether she is away from the caller's centre on one of these days. */
async function isAway(
  work: Work,
  personId: string,
  { fromOn, untilOn }: Pick<MarkAbsenceInput, 'fromOn' | 'untilOn'>,
): Promise<boolean> {
  const where = { personId, endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } }
  return (await work.tx.staffAbsence.count({ where })) > 0
}
