import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sumPartRefund } from '../../part-refund'
import { lockParcel } from '../../rows/lock-parcel.server'

/** What pieces of a parcel of the order come to, in tiyin; 0 when it has not so many, or this form gave them back before. */
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
): Promise<Result<bigint, 'market.error.parcelNotFound'>> {
  const parcel = await lockParcel(work, parcelId)
  if (!parcel || parcel.orderId !== orderId) return refuse('market.error.parcelNotFound')
  if (await work.asSystem(() => work.tx.parcelRefund.findUnique({ where: { id: key } }))) return ok(0n)
  const sum = sumPartRefund(parcel, units, withDelivery)
  return ok(sum ? sum.goodsTiyin + sum.deliveryTiyin : 0n)
}
