import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { mayDecideClaims } from '../../../policy'
import { isCaseOfCentre } from '../../../rows/is-case-of-centre.server'
import { type RenewalsOfDevice, readRenewals } from '../rows/read-renewals.server'

/** The same of the latest device that a case gave, for its centre; null when it is another's, or none was handed over. */
export async function getCaseRenewals(context: Context, caseId: string): Promise<RenewalsOfDevice | null> {
  if (!isId(caseId) || !mayDecideClaims(context)) return null
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: that the case is its own is looked at here.
    work.asSystem(async () => {
      if (!(await isCaseOfCentre(work, caseId))) return null
      const ofCase = { voucher: { entitlement: { applicationId: caseId } } }
      return readRenewals(work, ofCase, dayOf(work.now()))
    }),
  )
}
