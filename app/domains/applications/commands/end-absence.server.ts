import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { mayMarkAbsent } from '../policy'

/** She is back, or it was marked by mistake: the days that are left are working days again. */
export async function endAbsence(
  context: Context,
  absenceId: string,
): Promise<Result<null, 'applications.error.notYours'>> {
  if (!isId(absenceId)) return refuse('applications.error.notYours')
  return transaction(context, async (tx) => {
    const absence = await tx.staffAbsence.findFirst({
      where: { id: absenceId, centreCode: context.organisationId ?? '' },
    })
    if (!absence || !mayMarkAbsent(context, absence.personId)) return refuse('applications.error.notYours')
    // Twice is once.
    if (absence.endedAt) return ok(null)

    await tx.staffAbsence.update({ where: { id: absenceId }, data: { endedAt: context.now() } })
    await recordAudit(tx, {
      subject: absence.centreCode,
      action: 'centre.absenceEnded',
      details: { personId: absence.personId },
    })
    return ok(null)
  })
}
