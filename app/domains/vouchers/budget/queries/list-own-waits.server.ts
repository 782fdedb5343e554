import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type OwnWait, readOwnWaits } from '../rows/read-own-waits.server'

/** The person's own rights that wait for money, the first decided first. */
export function listOwnWaits(context: Context): Promise<OwnWait[]> {
  return transaction(context, (work) => readOwnWaits(work, {}))
}
