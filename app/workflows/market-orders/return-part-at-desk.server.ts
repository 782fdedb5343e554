import {
  isAboveLimit,
  isDesk,
  type PrepareDeskRefundError,
  prepareDeskRefund,
  type ReturnPartError,
  type ReturnPartInput,
  readPartRefund,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { returnPartAndRefund } from './return-part-and-refund.server'

/** The desk gives back a part of a parcel's money. `isPrepared`: it is more than one gives back, and waits for a second one. */
export async function returnPartAtDesk(
  work: Work,
  { orderId, ...input }: ReturnPartInput & { orderId: string },
): Promise<Result<{ isPrepared: boolean }, ReturnPartError | RequestRefundError | PrepareDeskRefundError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const { key: id, parcelId, reason, units, withDelivery } = input
  const sum = await readPartRefund(work, { orderId, ...input })
  if (!sum.ok) return sum
  if (await isAboveLimit(work, orderId, sum.value)) {
    const prepared = await prepareDeskRefund(work, {
      ...{ id, orderId, parcelId, reason, part: { units, withDelivery }, amountTiyin: sum.value },
    })
    return prepared.ok ? ok({ isPrepared: true }) : prepared
  }
  const returned = await returnPartAndRefund(work, input)
  return returned.ok ? ok({ isPrepared: false }) : returned
}
