import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { publicNumberReader } from '~/lib/typed/codes/read-public-number'
import { blindIndex } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { type ConfirmError, confirmDeliveryIn } from './confirm-delivery.server'
import type { MovedPart } from './ship-part.server'

const readOrderNumber = publicNumberReader('HB')

/** A guest confirms by the order's number and her phone. Run it in the portal's own scope. */
export async function confirmGuestDeliveryIn(
  tx: Tx,
  context: Context,
  input: { number: string; phone: string; sellerOrderId: string },
): Promise<Result<MovedPart & { amountTiyin: bigint }, ConfirmError>> {
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
  if (!order) return refuse('market.error.partNotFound')
  return confirmDeliveryIn(tx, context, { sellerOrderId: input.sellerOrderId })
}
