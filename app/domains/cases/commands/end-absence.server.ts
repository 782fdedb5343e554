import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { tellDeputy } from '../access/tell-deputy.server'
import { mayMarkAbsent } from '../policy'

/** She is back, or it was marked by mistake: the days that are left are working days again. */
export async function endAbsence(
  work: Work,
  absenceId: string,
): Promise<Result<null, 'applications.error.notYours'>> {
  if (!isId(absenceId)) return refuse('applications.error.notYours')
  // Of two who press at once the second finds what the first did.
  await work.tx.$queryRaw`select 1 from staff_absence where id = ${absenceId}::uuid for update`
  const absence = await work.tx.staffAbsence.findFirst({
    where: { id: absenceId, centreCode: work.organisationId ?? '' },
  })
  if (!absence || !mayMarkAbsent(work, absence.personId)) return refuse('applications.error.notYours')
  // Twice is once.
  if (absence.endedAt) return ok(null)

  await work.tx.staffAbsence.update({ where: { id: absenceId }, data: { endedAt: work.now() } })
  await recordAudit(work, {
    subject: absence.centreCode,
    action: 'centre.absenceEnded',
    details: { personId: absence.personId },
  })
  await tellDeputy(work, absence, 'ended')
  return ok(null)
}
