import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { readSellingFor, type SellingFor } from '../rows/read-selling-for.server'

/** Those for whom whoever acts may ask to sell today. */
export function listSellingFor(context: Context): Promise<SellingFor[]> {
  return transaction(context, readSellingFor)
}
