import type { Context } from '~/domains/identity/context'
import { isId, isPublicNumber, normalisePublicNumber } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { type ConfirmError, confirmDeliveryIn } from './confirm-delivery.server'
import type { MovedPart } from './ship-part.server'

/** A guest confirms by the order's number and her phone. Run it in the portal's own scope. */
export async function confirmGuestDeliveryIn(
  tx: Tx,
  context: Context,
  input: { number: string; phone: string; sellerOrderId: string },
): Promise<Result<MovedPart & { amountTiyin: bigint }, ConfirmError>> {
  const number = normalisePublicNumber(input.number)
  const order =
    isPublicNumber('HB', number) && isId(input.sellerOrderId)
      ? await tx.order.findFirst({
          where: {
            number,
            phoneIndex: blindIndex('phone', input.phone),
            parts: { some: { id: input.sellerOrderId } },
          },
          select: { id: true },
        })
      : null
  if (!order) return refuse('market.error.partNotFound')
  return confirmDeliveryIn(tx, context, { sellerOrderId: input.sellerOrderId })
}
