import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { publicNumberReader } from '~/domains/questions/schema'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { maxReceiptAttempts } from '../../rules'
import { fitsReceiptCode } from '../receipt-code.server'
import { type ConfirmError, confirmDeliveryIn } from './confirm-delivery.server'
import { lockParcel } from './lock-parcel.server'
import type { MovedParcel } from './ship-parcel.server'

const readOrderNumber = publicNumberReader('HB')

export type GuestConfirmError =
  | ConfirmError
  /** `details.left` attempts are left. */
  | 'market.error.wrongReceiptCode'
  | 'market.error.receiptLocked'

/**
 * A guest confirms by the order's number, her phone, and the code that was sent to it: the seller knows the first two.
 * A wrong code is counted although it is refused. Run it in the portal's own scope.
 */
export async function confirmGuestDeliveryIn(
  tx: Tx,
  context: Context,
  input: { number: string; phone: string; parcelId: string; code: string },
): Promise<Result<MovedParcel & { amountTiyin: bigint }, GuestConfirmError>> {
  const number = readOrderNumber(input.number)
  const order =
    number.ok && isId(input.parcelId)
      ? await tx.order.findFirst({
          where: {
            number: number.value,
            phoneIndex: blindIndex('phone', input.phone),
            parcels: { some: { id: input.parcelId } },
          },
          select: { id: true },
        })
      : null
  const parcel = order && (await lockParcel(tx, context, input.parcelId))
  if (!parcel) return refuse('market.error.parcelNotFound')
  if (parcel.status !== 'shipped') return refuse('market.error.parcelMoved')
  if (parcel.receiptAttempts >= maxReceiptAttempts) return refuse('market.error.receiptLocked')
  if (!fitsReceiptCode(parcel.id, input.code, parcel.receiptCodeHash)) {
    await tx.keep('receipt-code-tried', async () => {
      await tx.parcel.update({ where: { id: parcel.id }, data: { receiptAttempts: { increment: 1 } } })
      await recordAudit(tx, {
        subject: parcel.orderId,
        action: 'sellerOrder.codeRefused',
        details: { parcelId: parcel.id },
      })
    })
    return refuse('market.error.wrongReceiptCode', { count: maxReceiptAttempts - parcel.receiptAttempts - 1 })
  }
  return confirmDeliveryIn(tx, context, { parcelId: input.parcelId, isBuyersWord: true })
}
