import type { SettledReturn } from '~/domains/market/index.server'
import { isSellersFault, refundReasonOf } from '~/domains/market/schema'
import type { Work } from '~/platform/work.server'
import { returnPartAndRefund } from './return-part-and-refund.server'

type Given = Awaited<ReturnType<typeof returnPartAndRefund>>

/** The money of a settled return goes back as that of any part of a parcel does, once: the refund has the return's id. */
export function settleReturn(work: Work, { parcel, goods, percent }: SettledReturn): Promise<Given> {
  const { id: key, reasonCode, lines } = goods
  return returnPartAndRefund(work, {
    ...{ key, parcelId: parcel.id, reason: refundReasonOf(reasonCode) },
    units: new Map(lines.map(({ lineId, quantity }) => [lineId, quantity])),
    withDelivery: isSellersFault(reasonCode),
    settles: { percent },
  })
}
