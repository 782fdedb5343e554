import { type Context, systemContext } from '~/domains/identity/context'
import { addToCart, completeCheckout, getCart, startCheckout } from '~/domains/market/index.server'
import { splitBySeller, sumParcels } from '~/domains/market/rules'
import { type Contact, readSeen, writeSeen } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { testNow } from './open-shop'

export const guest: Context = {
  personId: null,
  role: 'anonymous',
  organisationId: null,
  now: () => testNow,
  requestId: 'test',
}
export const system = systemContext(() => testNow, 'test')

export const contact: Contact = {
  name: 'Nodira Rahimova',
  phone: '998901112233',
  email: 'nodira@example.uz',
  regionSoato: '1726',
  districtSoato: '1726273',
  address: 'Bobur koʻchasi 12, 5-xonadon',
  note: null,
}

/** Products of different sellers, each with `stock` units. */
export async function findProducts(
  count: number,
  stock = 20,
): Promise<{ id: string; slug: string; sellerId: string }[]> {
  const products = await transaction(system, (tx) =>
    tx.product.findMany({
      where: { status: 'published' },
      orderBy: { slug: 'asc' },
      select: { id: true, slug: true, sellerId: true },
      take: count,
    }),
  )
  if (products.length < count) throw new Error('too few products')
  for (const { id } of products) await setStock(id, stock)
  return products
}

export async function setStock(productId: string, stock: number): Promise<void> {
  await transaction(system, (tx) => tx.product.update({ where: { id: productId }, data: { stock } }))
}

export async function stockOf(productId: string): Promise<number> {
  const product = await transaction(system, (tx) =>
    tx.product.findUniqueOrThrow({ where: { id: productId } }),
  )
  return product.stock
}

/** A cart with the products in it; answers the hash of its token. */
export async function fillCart(products: readonly { id: string }[], quantity = 1): Promise<string> {
  const tokenHash = hashToken(randomToken())
  for (const { id } of products) {
    const added = await perform(guest, addToCart, { tokenHash, productId: id, quantity })
    if (!added.ok) throw new Error(added.error)
  }
  return tokenHash
}

/** Another phone a cart: what one phone holds unpaid is counted. */
export function contactOf(cart: string): Contact {
  const digits = [...cart].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7)
  return { ...contact, phone: `99890${String(digits).padStart(7, '0')}` }
}

/** What the last button of the checkout brings along. */
export async function describeCheckout(tokenHash: string, key: string = newId()) {
  const { parcels } = await getCart(tokenHash, 'ru', contact.regionSoato, () => testNow)
  const lines = parcels.flatMap((parcel) => parcel.lines)
  const seen = readSeen(writeSeen(lines))
  // As of a moment before: what has been sold out since was still summed.
  const { totalTiyin } = sumParcels(splitBySeller(lines, contact.regionSoato))
  return {
    cartTokenHash: tokenHash,
    contact: contactOf(tokenHash),
    key,
    totalTiyin,
    seen,
    network: null,
    locale: 'ru',
  }
}

export async function checkOut(tokenHash: string, context: Context = guest, key: string = newId()) {
  const input = await describeCheckout(tokenHash, key)
  return perform(context, startCheckout, input)
}

export async function complete(checkoutId: string, amountTiyin: bigint, context: Context = system) {
  await putPayment(checkoutId, amountTiyin)
  return perform(context, completeCheckout, { checkoutId, amountTiyin, paidAt: context.now() })
}

/** The payment that completes it; one of several calls at once makes it. */
async function putPayment(subjectId: string, amountTiyin: bigint): Promise<void> {
  const of = {
    subjectId,
    onceId: newId(),
    purpose: 'market_checkout',
    amountTiyin,
    provider: 'stripe',
  } as const
  await transaction(system, async (tx) => {
    await tx.paymentIntent.createMany({
      data: [{ ...of, id: newId(), status: 'created', expiresAt: testNow }],
      skipDuplicates: true,
    })
    await tx.paymentIntent.updateMany({
      where: { subjectId, status: 'created' },
      data: { status: 'paid', paidAt: testNow, paymentReference: `pi_${subjectId}` },
    })
  })
}

/** A paid order of one unit of each product. */
export async function buy(products: readonly { id: string }[], context: Context = guest) {
  const started = await checkOut(await fillCart(products), context)
  if (!started.ok) throw new Error(started.error)
  const completed = await complete(started.value.checkoutId, started.value.totalTiyin)
  if (!completed.ok) throw new Error(completed.error)
  return { ...completed.value, ...started.value }
}
