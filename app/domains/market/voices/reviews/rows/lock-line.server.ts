import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { lockBuyersParcel } from '../../../orders/lock-buyers-parcel.server'
import type { LockedParcel } from '../../../orders/rows/lock-parcel.server'

/** A line of an order that its buyer acts on. */
export interface BuyersLine {
  lineId: string
  /** For who has not signed in: who knows the number and the phone together. */
  guest?: { number: string; phone: string }
}

export interface LockedLine {
  id: string
  /** Of a variant, its product. */
  productId: string
  parcel: LockedParcel
}

/** The line of the buyer who acts, after the lock of its parcel, once it was received; null for everybody else. */
export async function lockReceivedLine(
  work: Work,
  { lineId, guest }: BuyersLine,
): Promise<LockedLine | null> {
  if (!isId(lineId)) return null
  const line = await work.asSystem(() =>
    work.tx.orderLine.findUnique({
      where: { id: lineId },
      select: { parcelId: true, productId: true, product: { select: { parentId: true } } },
    }),
  )
  const parcel =
    line && (await lockBuyersParcel(work, { parcelId: line.parcelId, ...(guest ? { guest } : {}) }))
  if (!line || !parcel?.receivedAt) return null
  return { id: lineId, productId: line.product.parentId ?? line.productId, parcel }
}
