import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { refundedOf, refundSelect } from '../../part-refund'

/** Tiyin of an order that have gone back, by whomever. Two of the desk who ask at once wait for each other. */
export async function readGivenBack(work: Work, orderId: string): Promise<bigint> {
  return work.asSystem(async () => {
    await lockName(work, `deskRefund:${orderId}`)
    const parcels = await work.tx.parcel.findMany({
      where: { orderId },
      select: {
        status: true,
        goodsTiyin: true,
        deliveryTiyin: true,
        refunds: { select: refundSelect },
      },
    })
    return parcels.reduce(
      (sum, { status, goodsTiyin, deliveryTiyin, refunds }) =>
        sum + (status === 'cancelled' ? goodsTiyin + deliveryTiyin : refundedOf(refunds)),
      0n,
    )
  })
}
