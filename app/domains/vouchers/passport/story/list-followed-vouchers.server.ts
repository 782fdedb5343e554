import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { type FollowedVoucher, findFollowed } from './find-followed.server'

/** Vouchers that whoever acts may follow under this mandate of hers, the latest first; empty where it does not say so. */
export async function listFollowedVouchers(context: Context, mandateId: string): Promise<FollowedVoucher[]> {
  if (!isId(mandateId)) return []
  return transaction(context, (work) => findFollowed(work, { voucherId: null, mandateId }))
}
