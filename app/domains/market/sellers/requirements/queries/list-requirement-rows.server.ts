import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { SellerRequirement, SellerRequirementChange } from '~/platform/prisma/client'
import { mayKeepRequirements } from '../../../policy'

export interface RequirementRows {
  /** By what she sells as, in the order of the form; the latest of each first. */
  rows: SellerRequirement[]
  /** What waits for a second administrator. */
  waiting: SellerRequirementChange[]
}

/** What is, was and will be asked of who wants to sell; empty for everybody but an administrator. */
export async function listRequirementRows(context: Context): Promise<RequirementRows> {
  if (!mayKeepRequirements(context)) return { rows: [], waiting: [] }
  return transaction(context, async ({ tx }) => ({
    rows: await tx.sellerRequirement.findMany({
      orderBy: [{ kind: 'asc' }, { code: 'asc' }, { fromOn: 'desc' }],
    }),
    waiting: await tx.sellerRequirementChange.findMany({
      where: { status: 'prepared' },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
    }),
  }))
}
