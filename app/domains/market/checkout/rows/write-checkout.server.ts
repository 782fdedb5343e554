import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { sealJson } from '~/platform/crypto.server'
import type { Checkout } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { guestHoldMs, holdMs } from '../../rules'
import type { StartCheckoutInput } from '../commands/start-checkout.server'
import type { Holder } from '../limit-holds.server'
import type { SaleLine } from './read-lines.server'

interface CheckoutRow {
  holder: Holder
  input: StartCheckoutInput
  lines: readonly SaleLine[]
  goodsTiyin: bigint
  deliveryTiyin: bigint
  totalTiyin: bigint
}

/** The checkout with its holds, in the place of every earlier one of the cart that did not become an order. */
export async function writeCheckout(work: Work, row: CheckoutRow): Promise<Checkout> {
  const { holder, input, lines, ...amounts } = row
  const id = newId()
  const now = work.now()
  const expiresAt = new Date(now.getTime() + (work.personId ? holdMs : guestHoldMs))
  const checkout = await work.tx.checkout.create({
    data: {
      id,
      ...amounts,
      ...holder,
      key: input.key,
      status: 'open',
      contactCipher: sealJson(input.contact, { table: 'checkout', column: 'contact', row: id }),
      regionSoato: input.contact.regionSoato,
      locale: input.locale,
      expiresAt,
      createdAt: now,
    },
  })
  await work.tx.checkout.updateMany({
    where: { cartId: checkout.cartId, status: { in: ['cancelled', 'expired'] }, replacedById: null },
    data: { replacedById: id },
  })
  await work.tx.stockHold.createMany({
    data: lines.map(({ productId, quantity, unitPriceTiyin, availability }) => ({
      checkoutId: id,
      productId,
      quantity,
      takenUnits: availability === 'in_stock' ? quantity : 0,
      unitPriceTiyin,
    })),
  })
  await enqueue(
    work,
    'market.releaseCheckout',
    { checkoutId: id },
    { key: `market.release:${id}`, runAt: expiresAt },
  )
  return checkout
}
