import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayDecideClaims } from '../../../policy'

/** How many early renewals wait for the centre. */
export async function countWaitingRenewals(context: Context): Promise<number> {
  const { organisationId: centreCode } = context
  if (!mayDecideClaims(context) || !centreCode) return 0
  return transaction(context, ({ tx }) => tx.deviceRenewal.count({ where: { centreCode, status: 'asked' } }))
}
