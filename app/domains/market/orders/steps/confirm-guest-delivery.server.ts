import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { publicNumberReader } from '~/lib/typed/codes/read-public-number'
import { blindIndex } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { maxReceiptAttempts } from '../../rules'
import { fitsReceiptCode } from '../receipt-code.server'
import { type ConfirmError, confirmDeliveryIn } from './confirm-delivery.server'
import { lockPart } from './lock-part.server'
import type { MovedPart } from './ship-part.server'

const readOrderNumber = publicNumberReader('HB')

export type GuestConfirmError =
  | ConfirmError
  /** `details.left` attempts are left. */
  | 'market.error.wrongReceiptCode'
  | 'market.error.receiptLocked'

/**
 * A guest confirms by the order's number, her phone, and the code that was sent to it: the seller knows the first two.
 * A wrong code is counted, in this transaction, before it is refused. Run it in the portal's own scope.
 */
export async function confirmGuestDeliveryIn(
  tx: Tx,
  context: Context,
  input: { number: string; phone: string; sellerOrderId: string; code: string },
): Promise<Result<MovedPart & { amountTiyin: bigint }, GuestConfirmError>> {
  const number = readOrderNumber(input.number)
  const order =
    number.ok && isId(input.sellerOrderId)
      ? await tx.order.findFirst({
          where: {
            number: number.value,
            phoneIndex: blindIndex('phone', input.phone),
            parts: { some: { id: input.sellerOrderId } },
          },
          select: { id: true },
        })
      : null
  const part = order && (await lockPart(tx, context, input.sellerOrderId))
  if (!part) return refuse('market.error.partNotFound')
  if (part.status !== 'shipped') return refuse('market.error.partMoved')
  if (part.receiptAttempts >= maxReceiptAttempts) return refuse('market.error.receiptLocked')
  if (!fitsReceiptCode(part.id, input.code, part.receiptCodeHash)) {
    await tx.sellerOrder.update({ where: { id: part.id }, data: { receiptAttempts: { increment: 1 } } })
    await recordAudit(tx, {
      subject: part.orderId,
      action: 'sellerOrder.codeRefused',
      details: { sellerOrderId: part.id },
    })
    return refuse('market.error.wrongReceiptCode', { count: maxReceiptAttempts - part.receiptAttempts - 1 })
  }
  return confirmDeliveryIn(tx, context, { sellerOrderId: input.sellerOrderId, isBuyersWord: true })
}
