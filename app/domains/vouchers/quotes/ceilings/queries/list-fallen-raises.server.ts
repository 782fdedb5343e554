import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { findFallenRaises } from '../rows/find-fallen-raises.server'

/** Vouchers raised for a price that came to nothing, for the job that lowers them; at most `limit` at a time. */
export async function listFallenRaises(now: Date, limit: number): Promise<string[]> {
  const found = await transaction(
    systemContext(() => now),
    (work) => findFallenRaises(work, { voucherId: null, limit }),
  )
  return found.map(({ voucherId }) => voucherId)
}
