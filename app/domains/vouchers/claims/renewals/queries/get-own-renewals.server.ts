import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { type RenewalsOfDevice, readRenewals } from '../rows/read-renewals.server'

/** What a person asked early in place of a device of hers, and whether she can ask; null when the order is not hers. */
export async function getOwnRenewals(
  context: Context,
  deviceOrderId: string,
): Promise<RenewalsOfDevice | null> {
  const { personId } = context
  if (!isId(deviceOrderId) || !personId) return null
  return transaction(context, (work) =>
    readRenewals(work, { id: deviceOrderId, personId }, dayOf(work.now())),
  )
}
