import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { readTerms } from '../rows/read-terms.server'
import type { ClaimTerms } from '../rules'

/** The days of today in which claims are answered and decided. */
export function getClaimTerms(context: Context): Promise<ClaimTerms> {
  return transaction(context, readTerms)
}
