import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'
import { mostParts } from '../limits'
import { type PartView, partInclude, viewPart } from '../part-view.server'

/** The parts of a contract that a shop holds, line by line in the order in which they were offered. */
export async function listPool(context: Context, contractId: string): Promise<PartView[]> {
  const coordinatorId = sellerOf(context, 'contracts')
  if (!coordinatorId || !isId(contractId)) return []
  const rows = await transaction(context, ({ tx }) =>
    tx.contractPart.findMany({
      where: { contractId, coordinatorId },
      include: partInclude,
      orderBy: [{ linePosition: 'asc' }, { position: 'asc' }],
      take: mostParts,
    }),
  )
  return rows.map(viewPart)
}
