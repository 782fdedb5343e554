import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { sealJson } from '~/platform/crypto.server'
import type { Checkout } from '~/platform/prisma/client'
import { asRows } from '~/platform/rows.server'
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
  await work.tx.$executeRaw`
    update checkout set replaced_by_id = ${id}::uuid
    where cart_id = ${checkout.cartId}::uuid and status in ('cancelled', 'expired') and replaced_by_id is null`
  const holds = lines.map(({ productId, quantity, unitPriceTiyin, discountTiyin = 0n, availability }) => ({
    ...{ checkout_id: id, product_id: productId, quantity, unit_price_tiyin: unitPriceTiyin },
    discount_tiyin: discountTiyin,
    taken_units: availability === 'in_stock' ? quantity : 0,
  }))
  await work.tx.$executeRaw`insert into stock_hold ${asRows('stock_hold', holds)}`
  await enqueue(
    work,
    'market.releaseCheckout',
    { checkoutId: id },
    { key: `market.release:${id}`, runAt: expiresAt },
  )
  return checkout
}
