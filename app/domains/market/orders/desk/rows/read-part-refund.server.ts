import type { Work } from '~/platform/work.server'
import { sumPartRefund } from '../../part-refund'
import { lockParcel } from '../../rows/lock-parcel.server'

/** What pieces of a parcel of the order come to, in tiyin; null when it has not so many, or this form gave them back before. */
export async function readPartRefund(
  work: Work,
  {
    key,
    orderId,
    parcelId,
    units,
    withDelivery,
  }: {
    key: string
    orderId: string
    parcelId: string
    units: ReadonlyMap<string, number>
    withDelivery: boolean
  },
): Promise<{ amountTiyin: bigint } | null> {
  const parcel = await lockParcel(work, parcelId)
  if (!parcel || parcel.orderId !== orderId) return null
  if (await work.asSystem(() => work.tx.parcelRefund.findUnique({ where: { id: key } }))) return null
  const sum = sumPartRefund(parcel, units, withDelivery)
  return sum && { amountTiyin: sum.goodsTiyin + sum.deliveryTiyin }
}
