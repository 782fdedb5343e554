import {
  type ConfirmCentreRefusal,
  confirmCentre,
  endRolesOfClosed,
} from '~/domains/administration/index.server'
import { cancelVisits } from '~/domains/appointments/index.server'
import { type HandOnAppealsError, handOnAppeals, handOverCases } from '~/domains/cases/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type CloseCentreRefusal =
  | ConfirmCentreRefusal
  | HandOnAppealsError
  | 'admin.centres.error.successor'
  | 'admin.centres.error.visitors'
  | 'sides.error.changeRoles'

/**
 * Lets a change of a centre count that another administrator prepared. Where a centre closes, all that is open there is
 * handed on in the same step: visits are called off, the database moves districts and cases and ends roles and hours,
 * appeals go to other heads, and everybody is told.
 */
export async function confirmCentreAndHandOn(
  work: Work,
  changeId: string,
): Promise<Result<null, CloseCentreRefusal>> {
  const change = await work.tx.centreChange.findUnique({ where: { id: changeId } })
  if (change?.act !== 'close' || change.status !== 'prepared') return confirmCentre(work, changeId)
  return closeCentre(work, change)
}

async function closeCentre(
  work: Work,
  { id, centreCode, successorCode }: CentreChange,
): Promise<Result<null, CloseCentreRefusal>> {
  const to = await getCentre(successorCode ?? '', work.tx)
  if (!to) return refuse('admin.centres.error.successor')
  const grants = await work.asSystem(() =>
    work.tx.roleGrant.findMany({ where: { organisationId: centreCode, revokedAt: null } }),
  )
  // Nobody ends a role of her own.
  const own = refuseBothSides(
    'changeRoles',
    work,
    grants.map(({ personId }) => personId),
  )
  if (own) return own
  const calledOff = await cancelVisits(work, { centreCode, to })
  if (!calledOff.ok) return calledOff
  const confirmed = await confirmCentre(work, id)
  if (!confirmed.ok) return confirmed
  const appeals = await handOnAppeals(work, centreCode)
  if (!appeals.ok) return appeals
  await handOverCases(work, { fromCode: centreCode, toCode: to.code, phone: to.phone })
  await endRolesOfClosed(work, { changeId: id, grants })
  return ok(null)
}
