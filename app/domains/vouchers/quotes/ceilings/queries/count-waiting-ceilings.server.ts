import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayDecideClaims } from '../../../policy'

/** How many prices above the ceiling wait for the centre. */
export async function countWaitingCeilings(context: Context): Promise<number> {
  const { organisationId: centreCode } = context
  if (!mayDecideClaims(context) || !centreCode) return 0
  return transaction(context, ({ tx }) => tx.ceilingRequest.count({ where: { centreCode, status: 'asked' } }))
}
