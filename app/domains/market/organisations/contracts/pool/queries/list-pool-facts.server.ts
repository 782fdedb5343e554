import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

export interface PoolFacts {
  /** The line of the contract, from 0. */
  linePosition: number
  /** Other shops that make pieces of it. */
  shopIds: string[]
  /** Pieces that they make. */
  pieces: number
  /** Those of them that were brought and accepted. */
  accepted: number
  /** The shops that let the organisation read their names. */
  names: string[]
}

/** How much of each line others make, for the two sides of the contract; nothing of a line that is not split. */
export async function listPoolFacts(context: Context, contractId: string): Promise<PoolFacts[]> {
  if (!isId(contractId)) return []
  return transaction(
    context,
    ({ tx }) => tx.$queryRaw<PoolFacts[]>`
      select line_position as "linePosition", shop_ids as "shopIds", pieces, accepted, names from app_contract_pool(${contractId}::uuid)`,
  )
}
