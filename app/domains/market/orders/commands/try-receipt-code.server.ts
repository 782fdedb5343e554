import { recordAudit } from '~/domains/audit/index.server'
import { publicNumberReader } from '~/domains/questions/schema'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { isAwaited, maxReceiptAttempts } from '../../rules'
import { lockParcel } from '../rows/lock-parcel.server'

const readOrderNumber = publicNumberReader('HB')

export type ReceiptCodeError =
  | 'market.error.parcelNotFound'
  | 'market.error.parcelMoved'
  /** `details.left` attempts are left. */
  | 'market.error.wrongReceiptCode'
  | 'market.error.receiptLocked'

/**
 * A guest is who knows the order's number, her phone, and the code that was sent to it: the seller knows the first two.
 * A wrong code is counted although it is refused. Run it in the portal's own scope.
 */
export async function tryReceiptCode(
  work: Work,
  input: { number: string; phone: string; parcelId: string; code: string },
): Promise<Result<null, ReceiptCodeError>> {
  const number = readOrderNumber(input.number)
  const order =
    number.ok && isId(input.parcelId)
      ? await work.tx.order.findFirst({
          where: {
            number: number.value,
            phoneIndex: blindIndex('phone', input.phone),
            parcels: { some: { id: input.parcelId } },
          },
          select: { id: true },
        })
      : null
  const parcel = order && (await lockParcel(work, input.parcelId))
  if (!parcel) return refuse('market.error.parcelNotFound')
  if (!isAwaited(parcel.status)) return refuse('market.error.parcelMoved')
  if (parcel.receiptAttempts >= maxReceiptAttempts) return refuse('market.error.receiptLocked')
  if (!fitsSixDigits('receiptCode', parcel.id, input.code, parcel.receiptCodeHash)) {
    await work.keep('receipt-code-tried', async () => {
      await work.tx.parcel.update({ where: { id: parcel.id }, data: { receiptAttempts: { increment: 1 } } })
      await recordAudit(work, {
        subject: parcel.orderId,
        action: 'sellerOrder.codeRefused',
        details: { parcelId: parcel.id },
      })
    })
    return refuse('market.error.wrongReceiptCode', { count: maxReceiptAttempts - parcel.receiptAttempts - 1 })
  }
  return ok(null)
}
