import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { mayDecideClaims } from '../policy'
import { isCaseOfCentre } from '../rows/is-case-of-centre.server'
import { type DevicePassport, readPassports } from './read-passport.server'

/** The passport of the device that a case gave, for its centre; null when it is another's, or nothing was handed over. */
export async function getCasePassport(context: Context, caseId: string): Promise<DevicePassport | null> {
  if (!isId(caseId) || !mayDecideClaims(context)) return null
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: that the case is its own is looked at here.
    work.asSystem(async () => {
      if (!(await isCaseOfCentre(work, caseId))) return null
      const ofCase = { voucher: { entitlement: { applicationId: caseId } } }
      const [latest] = await readPassports(work, ofCase, 1)
      return latest ?? null
    }),
  )
}
